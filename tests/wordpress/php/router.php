<?php
// Each request of php's own server: noted, then given to the file it names or to WordPress, as a web server would.
$paper = json_decode(file_get_contents(dirname(__DIR__) . '/paper.json'), true);
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
register_shutdown_function(function () use ($paper) {
    $line = json_encode([http_response_code(), $_SERVER['REQUEST_URI']], JSON_UNESCAPED_SLASHES);
    file_put_contents($paper['log'], "$line\n", FILE_APPEND | LOCK_EX);
});
$base = parse_url($paper['home'], PHP_URL_PATH) ?: '';
if ($base !== '' && $path !== $base && !str_starts_with($path, "$base/")) {
    http_response_code(404);
    echo '<!doctype html><title>Not found</title><h1>Not found</h1>';
    return true;
}
$inside = substr($path, strlen($base));
$file = $_SERVER['DOCUMENT_ROOT'] . $inside;
if ($inside !== '' && $inside !== '/' && !str_contains($inside, '..') && (is_file($file) || is_file("$file/index.php"))) {
    return false;
}
if (!$paper['rewrites'] && !in_array($inside, ['', '/', '/index.php'], true)) {
    http_response_code(404);
    echo '<!doctype html><title>Not found</title><h1>Not found</h1>';
    return true;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = "$base/index.php";
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . '/index.php';
chdir($_SERVER['DOCUMENT_ROOT']);
require $_SERVER['SCRIPT_FILENAME'];
return true;
