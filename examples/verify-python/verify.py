"""Checks one captchaVerifyParam as a back end does, with the standard library alone:

    python3 verify.py <captchaVerifyParam>
"""

import hashlib
import hmac
import json
import os
import secrets
import sys
import urllib.error
import urllib.parse
import urllib.request
from datetime import datetime, timezone

ENDPOINT = os.environ.get("STILE_ENDPOINT", "127.0.0.1:8080")
PROTOCOL = os.environ.get("STILE_PROTOCOL", "HTTP").lower()
KEY_ID = os.environ.get("ALIBABA_CLOUD_ACCESS_KEY_ID", "stile-demo")


class Unknown(Exception):
    """Stile could not be asked, or refused the call; its text is a code."""


def verify(captcha_verify_param: str, scene_id: str, secret: str) -> bool:
    """Whether the visitor has passed."""
    fields = {"CaptchaVerifyParam": captcha_verify_param, "SceneId": scene_id}
    body = urllib.parse.urlencode(fields).encode()
    url = f"{PROTOCOL}://{ENDPOINT}/"
    request = urllib.request.Request(url, body, signed_headers(body, secret), method="POST")
    try:
        with urllib.request.urlopen(request, timeout=5) as response:
            reply = json.load(response)
    except urllib.error.HTTPError as refused:
        raise Unknown(code_of(refused)) from None
    except OSError as unreachable:
        raise Unknown(type(unreachable).__name__) from unreachable
    result = reply["Result"]
    print(f"verifyCode={result['VerifyCode']} requestId={reply['RequestId']}")
    return result["VerifyResult"] is True


def signed_headers(body: bytes, secret: str) -> dict[str, str]:
    """The call's headers, signed with ACS3-HMAC-SHA256."""
    headers = {
        "content-type": "application/x-www-form-urlencoded",
        "host": ENDPOINT,
        "x-acs-action": "VerifyIntelligentCaptcha",
        "x-acs-content-sha256": hashlib.sha256(body).hexdigest(),
        "x-acs-date": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "x-acs-signature-nonce": secrets.token_hex(16),
        "x-acs-version": "2023-03-05",
    }
    # The names above are in alphabetical order, as the signature wants them.
    names = ";".join(headers)
    lines = "".join(f"{name}:{value}\n" for name, value in headers.items())
    canonical = f"POST\n/\n\n{lines}\n{names}\n{headers['x-acs-content-sha256']}"
    to_sign = "ACS3-HMAC-SHA256\n" + hashlib.sha256(canonical.encode()).hexdigest()
    signature = hmac.new(secret.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
    authorization = f"Credential={KEY_ID},SignedHeaders={names},Signature={signature}"
    return headers | {"Authorization": f"ACS3-HMAC-SHA256 {authorization}"}


def code_of(refused: urllib.error.HTTPError) -> str:
    try:
        return str(json.load(refused)["Code"])
    except (ValueError, KeyError):
        return f"HTTP {refused.code}"


def main() -> int:
    param = sys.argv[1] if len(sys.argv) > 1 else ""
    scene = os.environ.get("STILE_SCENE", "puzzle01")
    try:
        return 0 if verify(param, scene, os.environ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"]) else 1
    except Unknown as unknown:
        # The usual samples let the visitor pass here; a login should not.
        print(f"unknown: {unknown}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
