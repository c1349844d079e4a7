<?php
// Loads one WordPress of the tests for a command: php FILE FOLDER, with JSON on standard input and standard output.
error_reporting(E_ALL & ~E_DEPRECATED);
ini_set('display_errors', 'stderr');
$folder = $argv[1];
$paper = json_decode(file_get_contents("$folder/paper.json"), true);
$_SERVER += ['REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REMOTE_ADDR' => '127.0.0.1'];
$_SERVER['HTTP_HOST'] = parse_url($paper['home'], PHP_URL_HOST) . ':' . parse_url($paper['home'], PHP_URL_PORT);
ob_start();

function paper_load(): void
{
    global $folder, $wpdb, $wp, $wp_query, $wp_rewrite, $wp_the_query, $wp_version, $table_prefix, $paper;
    global $wp_db_version, $tinymce_version, $required_php_version, $required_mysql_version, $wp_local_package, $shortcode_tags, $wp_filter;
    require "$folder/www/wp-load.php";
    require_once ABSPATH . 'wp-admin/includes/taxonomy.php';
}

function paper_answer($value): void
{
    ob_end_clean();
    echo json_encode($value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
}

// One entry put into the database; $ids are those of the entries before it.
function paper_put(array $entry, array $users, array $ids): int
{
    $post = [
        'post_type' => $entry['type'],
        'post_status' => $entry['status'],
        'post_title' => $entry['title'],
        'post_author' => $users[$entry['uploader']],
        'post_password' => $entry['password'],
        'post_parent' => $ids[$entry['parent']] ?? 0,
        'comment_status' => 'open',
        'ping_status' => 'open',
    ];
    if ($entry['date']) {
        $post['post_date'] = $entry['date'];
        $post['post_date_gmt'] = get_gmt_from_date($entry['date']);
    }
    if ($entry['slug']) {
        $post['post_name'] = $entry['slug'];
    }
    $gallery = implode(',', array_map(fn ($key) => $ids[$key], $entry['gallery']));
    $post['post_content'] = str_replace('{gallery}', $gallery, $entry['content']);
    if ($entry['type'] === 'attachment') {
        $id = wp_insert_attachment($post + ['post_mime_type' => 'image/png'], "2024/01/{$entry['key']}.png");
        wp_update_attachment_metadata($id, ['width' => 1200, 'height' => 800, 'file' => "2024/01/{$entry['key']}.png", 'sizes' => []]);
        return $id;
    }
    $id = wp_insert_post(wp_slash($post), true);
    if (is_wp_error($id)) {
        throw new RuntimeException($id->get_error_message());
    }
    if ($entry['type'] === 'post') {
        wp_set_post_categories($id, array_map('wp_create_category', $entry['categories']));
        wp_set_post_tags($id, $entry['tags']);
    }
    if ($entry['byline']) {
        update_post_meta($id, 'byline', $entry['byline']);
    }
    if ($entry['sticky']) {
        stick_post($id);
    }
    foreach ($entry['gallery'] as $key) {
        wp_update_post(['ID' => $ids[$key], 'post_parent' => $id]);
    }
    foreach ($entry['comments'] as $number => $text) {
        wp_insert_comment(['comment_post_ID' => $id, 'comment_author' => "Reader $number", 'comment_author_email' => "reader$number@gazette.example", 'comment_content' => $text, 'comment_approved' => 1, 'comment_date' => get_post($id)->post_date]);
    }
    for ($number = 0; $number < $entry['pings']; $number++) {
        wp_insert_comment(['comment_post_ID' => $id, 'comment_type' => $number % 2 ? 'trackback' : 'pingback', 'comment_author' => "Another paper $number", 'comment_author_url' => "http://another.example/$number", 'comment_content' => '[…] as the Gazette wrote, and we beg to differ […]', 'comment_approved' => 1]);
    }
    return $id;
}

// The main menu, made once.
function paper_menu(array $given, array $ids): void
{
    $menu = wp_create_nav_menu('Main');
    foreach ($given as $item) {
        wp_update_nav_menu_item($menu, 0, ['menu-item-title' => $item['title'], 'menu-item-status' => 'publish'] + match ($item['kind']) {
            'home' => ['menu-item-type' => 'custom', 'menu-item-url' => home_url('/')],
            'page' => ['menu-item-type' => 'post_type', 'menu-item-object' => 'page', 'menu-item-object-id' => $ids[$item['key']]],
            'category' => ['menu-item-type' => 'taxonomy', 'menu-item-object' => 'category', 'menu-item-object-id' => get_cat_ID($item['title'])],
            'archive' => ['menu-item-type' => 'post_type_archive', 'menu-item-object' => $item['key']],
        });
    }
    update_option('paper_menu', $menu);
}

// Shows the main menu in the theme of the moment, with the addresses of the moment.
function paper_show_menu(): void
{
    $menu = (int) get_option('paper_menu');
    set_theme_mod('nav_menu_locations', ['primary' => $menu]);
    $links = array_map(fn ($item) => '<!-- wp:navigation-link ' . json_encode(['label' => $item->title, 'url' => $item->url, 'kind' => 'custom']) . ' /-->', wp_get_nav_menu_items($menu));
    $shown = get_posts(['post_type' => 'wp_navigation', 'fields' => 'ids']);
    wp_insert_post(wp_slash(['ID' => $shown[0] ?? 0, 'post_type' => 'wp_navigation', 'post_status' => 'publish', 'post_title' => 'Main', 'post_content' => implode("\n", $links)]));
}
