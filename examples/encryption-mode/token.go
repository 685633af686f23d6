// Makes the token of encryption mode: go run token.go <scene> <seconds>, the key in STILE_ENCRYPTION_KEY.
package main

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"log"
	"os"
	"time"
)

func encryptedSceneID(sceneID, seconds, keyBase64 string) (string, error) {
	key, err := base64.StdEncoding.DecodeString(keyBase64)
	if err != nil {
		return "", err
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return "", err
	}
	text := []byte(fmt.Sprintf("%s&%d&%s", sceneID, time.Now().Unix(), seconds))
	short := aes.BlockSize - len(text)%aes.BlockSize
	text = append(text, bytes.Repeat([]byte{byte(short)}, short)...)
	whole := make([]byte, aes.BlockSize+len(text))
	iv := whole[:aes.BlockSize]
	if _, err := rand.Read(iv); err != nil {
		return "", err
	}
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(whole[aes.BlockSize:], text)
	return base64.StdEncoding.EncodeToString(whole), nil
}

func main() {
	token, err := encryptedSceneID(os.Args[1], os.Args[2], os.Getenv("STILE_ENCRYPTION_KEY"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(token)
}
