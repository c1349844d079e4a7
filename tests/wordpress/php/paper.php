<?php
// What the paper adds to WordPress: two kinds of post of its own, bylines that name the columnist, and switches.
$GLOBALS['paper'] = json_decode(file_get_contents(dirname(ABSPATH) . '/paper.json'), true);

function paper_has(string $name): bool
{
    return !in_array($name, $GLOBALS['paper']['without'], true);
}

add_filter('pre_wp_mail', '__return_false');

add_action('init', function () {
    $shared = ['public' => true, 'has_archive' => true, 'supports' => ['title', 'editor', 'author', 'comments']];
    register_post_type('column', $shared + ['label' => 'Columns', 'show_in_rest' => true, 'rest_base' => 'columns', 'rewrite' => ['slug' => 'columns', 'with_front' => true]]);
    register_post_type('note', $shared + ['label' => 'Notes', 'show_in_rest' => false, 'rewrite' => ['slug' => 'notes', 'with_front' => true]]);
});

// As plugins for guest authors do: who uploaded a post stays its author, and the pages print the byline.
function paper_byline($name)
{
    $post = get_post();
    $byline = $post ? get_post_meta($post->ID, 'byline', true) : '';
    return $byline && !is_author() ? $byline : $name;
}
add_filter('the_author', 'paper_byline');
add_filter('get_the_author_display_name', 'paper_byline');

if (!paper_has('rest')) {
    // As plugins that switch the interface off do: its addresses stay in the pages, and it refuses.
    add_filter('rest_authentication_errors', fn () => new WP_Error('rest_disabled', 'The interface is switched off.', ['status' => 401]));
}
if (!paper_has('rest links')) {
    remove_action('wp_head', 'rest_output_link_wp_head');
    remove_action('template_redirect', 'rest_output_link_header', 11);
}
if (!paper_has('sitemaps')) {
    add_filter('wp_sitemaps_enabled', '__return_false');
}
if (!paper_has('feeds')) {
    foreach (['do_feed', 'do_feed_rdf', 'do_feed_rss', 'do_feed_rss2', 'do_feed_atom'] as $hook) {
        add_action($hook, fn () => wp_die('No feed.', '', ['response' => 404]), 1);
    }
    remove_action('wp_head', 'feed_links', 2);
    remove_action('wp_head', 'feed_links_extra', 3);
}
