<?php
// One deed at the desk of a filled WordPress: php desk.php FOLDER < {"deed": …, …}
require __DIR__ . '/loading.php';
$given = json_decode(stream_get_contents(STDIN), true);
paper_load();

function paper_deed(array $given)
{
    switch ($given['deed']) {
        case 'set up':
            switch_theme($given['theme']);
            $GLOBALS['wp_rewrite']->set_permalink_structure($given['permalinks']);
            return true;
        case 'show':  // in a process of its own: types of post take their addresses from the permalinks it began with
            $GLOBALS['wp_rewrite']->flush_rules(false);
            paper_show_menu();
            return true;
        case 'list':
            $found = [];
            foreach ($given['ids'] as $key => $id) {
                $post = get_post($id);
                $found[$key] = $post ? ['url' => get_permalink($post), 'status' => $post->post_status, 'date' => get_post_time('c', false, $post), 'password' => $post->post_password] : null;
            }
            return $found;
        case 'category':
            return get_category_link(get_cat_ID($given['name']));
        case 'put':
            $users = [];
            foreach (get_users() as $user) {
                $users[$user->display_name] = $user->ID;
            }
            return array_combine(array_column($given['entries'], 'key'), array_map(fn ($entry) => paper_put($entry, $users, $given['ids']), $given['entries']));
        case 'edit':
            foreach ($given['changes'] as $id => $change) {
                wp_update_post(wp_slash(['ID' => (int) $id] + $change));
            }
            return true;
        case 'trash':
            array_map('wp_trash_post', $given['ids']);
            return true;
        case 'delete':
            array_map(fn ($id) => wp_delete_post($id, true), $given['ids']);
            return true;
    }
    throw new RuntimeException("no such deed: {$given['deed']}");
}

paper_answer(paper_deed($given));
