<?php
// Installs WordPress in an empty database and fills it with the entries given on standard input.
// php fill.php FOLDER < {"users": […], "entries": […]}
require __DIR__ . '/loading.php';
define('WP_INSTALLING', true);
$given = json_decode(stream_get_contents(STDIN), true);
$connection = new mysqli('localhost', 'root', '', '', 0, $paper['socket']);
$connection->query("CREATE DATABASE `{$paper['database']}` CHARACTER SET utf8mb4");
$connection->close();
paper_load();
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('The Quay Gazette', 'webdesk', 'webdesk@gazette.example', true, '', 'unguessable');
wp_delete_post(1, true);
wp_update_user(['ID' => 1, 'display_name' => 'Web Desk', 'description' => 'The web desk puts everything online that others have written.']);
foreach (['timezone_string' => 'America/New_York', 'page_comments' => 1, 'comments_per_page' => 10, 'thread_comments' => 0, 'posts_per_page' => 10, 'blogdescription' => 'Opinion from the quay', 'default_comments_page' => 'oldest', 'show_avatars' => 0] as $name => $value) {
    update_option($name, $value);
}
$users = ['Web Desk' => 1];
foreach ($given['users'] as $name) {
    $users[$name] = wp_insert_user(['user_login' => sanitize_title($name), 'user_pass' => 'unguessable', 'display_name' => $name, 'user_email' => sanitize_title($name) . '@gazette.example', 'role' => 'author', 'description' => "$name writes for this paper every other week."]);
}
wp_defer_term_counting(true);
wp_defer_comment_counting(true);
$ids = [];
foreach ($given['entries'] as $entry) {
    $ids[$entry['key']] = paper_put($entry, $users, $ids);
}
paper_menu($given['menu'], $ids);
wp_defer_term_counting(false);
wp_defer_comment_counting(false);
paper_answer($ids);
