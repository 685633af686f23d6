<?php
// Makes the token of encryption mode: php token.php <scene> <seconds>, the key in STILE_ENCRYPTION_KEY.
declare(strict_types=1);

function encryptedSceneId(string $sceneId, int $seconds, string $keyBase64): string
{
    $iv = random_bytes(16);
    $text = $sceneId . '&' . time() . '&' . $seconds;
    $key = base64_decode($keyBase64, true);
    return base64_encode($iv . openssl_encrypt($text, 'aes-256-cbc', $key, OPENSSL_RAW_DATA, $iv));
}

echo encryptedSceneId($argv[1], (int) $argv[2], (string) getenv('STILE_ENCRYPTION_KEY')), "\n";
