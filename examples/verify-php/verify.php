<?php
// Checks one captchaVerifyParam as a back end does, with PHP's own extensions (curl, json):
//   php verify.php <captchaVerifyParam>
declare(strict_types=1);

/** Whether the visitor has passed; throws when Stile could not be asked, or refused the call. */
function verify(string $captchaVerifyParam, string $sceneId): bool
{
    $endpoint = getenv('STILE_ENDPOINT') ?: '127.0.0.1:8080';
    $protocol = strtolower(getenv('STILE_PROTOCOL') ?: 'HTTP');
    $body = http_build_query(['CaptchaVerifyParam' => $captchaVerifyParam, 'SceneId' => $sceneId]);
    $call = curl_init("$protocol://$endpoint/");
    curl_setopt_array($call, [
        CURLOPT_POST => true,
        CURLOPT_POSTFIELDS => $body,
        CURLOPT_HTTPHEADER => signedHeaders($endpoint, $body),
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => 5,
    ]);
    $text = curl_exec($call);
    if ($text === false) {
        throw new RuntimeException(curl_strerror(curl_errno($call)));
    }
    $reply = json_decode($text, true);
    $status = curl_getinfo($call, CURLINFO_RESPONSE_CODE);
    if ($status !== 200) {
        throw new RuntimeException($reply['Code'] ?? "HTTP $status");
    }
    echo "verifyCode={$reply['Result']['VerifyCode']} requestId={$reply['RequestId']}\n";
    return $reply['Result']['VerifyResult'] === true;
}

/** The call's headers, signed with ACS3-HMAC-SHA256. */
function signedHeaders(string $endpoint, string $body): array
{
    // In alphabetical order, as the signature wants them.
    $headers = [
        'content-type' => 'application/x-www-form-urlencoded',
        'host' => $endpoint,
        'x-acs-action' => 'VerifyIntelligentCaptcha',
        'x-acs-content-sha256' => hash('sha256', $body),
        'x-acs-date' => gmdate('Y-m-d\TH:i:s\Z'),
        'x-acs-signature-nonce' => bin2hex(random_bytes(16)),
        'x-acs-version' => '2023-03-05',
    ];
    $names = implode(';', array_keys($headers));
    $lines = [];
    foreach ($headers as $name => $value) {
        $lines[] = "$name:$value";
    }
    $canonical = "POST\n/\n\n" . implode("\n", $lines) . "\n\n$names\n" . hash('sha256', $body);
    $secret = (string) getenv('ALIBABA_CLOUD_ACCESS_KEY_SECRET');
    $signature = hash_hmac('sha256', "ACS3-HMAC-SHA256\n" . hash('sha256', $canonical), $secret);
    $keyId = getenv('ALIBABA_CLOUD_ACCESS_KEY_ID') ?: 'stile-demo';
    $lines[] = "Authorization: ACS3-HMAC-SHA256 Credential=$keyId,SignedHeaders=$names,Signature=$signature";
    return $lines;
}

try {
    exit(verify($argv[1] ?? '', getenv('STILE_SCENE') ?: 'puzzle01') ? 0 : 1);
} catch (RuntimeException $unknown) {
    // The usual samples let the visitor pass here; a login should not.
    fwrite(STDERR, "unknown: {$unknown->getMessage()}\n");
    exit(2);
}
