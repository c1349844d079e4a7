<?php
// Settings of one WordPress of the tests; what differs between two crawls stands in paper.json, beside the folder served.
$paper = json_decode(file_get_contents(dirname(__DIR__) . '/paper.json'), true);
define('DB_NAME', $paper['database']);
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . $paper['socket']);
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) {
    define($name, "never secret: $name");
}
define('WP_HOME', $paper['home']);
define('WP_SITEURL', $paper['home']);
// Nothing may leave the machine, and nothing may happen by itself.
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', false);
define('WP_POST_REVISIONS', 2);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
