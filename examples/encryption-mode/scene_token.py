"""Makes the token of encryption mode: python3 scene_token.py <scene> <seconds>, the key in STILE_ENCRYPTION_KEY.

The standard library has no AES: pip install cryptography
"""

import base64
import os
import sys
import time

from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def encrypted_scene_id(scene_id: str, seconds: int, key_base64: str) -> str:
    iv = os.urandom(16)
    padder = padding.PKCS7(128).padder()
    text = f"{scene_id}&{int(time.time())}&{seconds}".encode()
    padded = padder.update(text) + padder.finalize()
    encryptor = Cipher(algorithms.AES(base64.b64decode(key_base64)), modes.CBC(iv)).encryptor()
    return base64.b64encode(iv + encryptor.update(padded) + encryptor.finalize()).decode()


print(encrypted_scene_id(sys.argv[1], int(sys.argv[2]), os.environ["STILE_ENCRYPTION_KEY"]))
