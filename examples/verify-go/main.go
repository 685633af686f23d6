// Command verify checks one captchaVerifyParam as a back end does, with the standard library alone:
//
//	go run . <captchaVerifyParam>
package main

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

// Made once, shared by all requests; safe for concurrent use.
var client = &http.Client{Timeout: 5 * time.Second}

// Stile is where the service is, and the key that signs calls to it.
type Stile struct {
	URL, KeyID, Secret string
}

type reply struct {
	RequestId, Code string
	Result          struct {
		VerifyResult bool
		VerifyCode   string
	}
}

// Verify tells whether the visitor has passed. An error says that Stile could not be asked, or
// refused the call.
func (s Stile) Verify(captchaVerifyParam, sceneID string) (bool, error) {
	body := url.Values{
		"CaptchaVerifyParam": {captchaVerifyParam},
		"SceneId":            {sceneID},
	}.Encode()
	request, err := http.NewRequest(http.MethodPost, s.URL+"/", strings.NewReader(body))
	if err != nil {
		return false, err
	}
	if err := s.sign(request, body); err != nil {
		return false, err
	}
	response, err := client.Do(request)
	if err != nil {
		return false, err
	}
	defer response.Body.Close()
	var answer reply
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return false, fmt.Errorf("HTTP %d", response.StatusCode)
	}
	if response.StatusCode != http.StatusOK {
		return false, fmt.Errorf("%s", answer.Code)
	}
	fmt.Printf("verifyCode=%s requestId=%s\n", answer.Result.VerifyCode, answer.RequestId)
	return answer.Result.VerifyResult, nil
}

// sign adds the headers of ACS3-HMAC-SHA256.
func (s Stile) sign(request *http.Request, body string) error {
	nonce := make([]byte, 16)
	if _, err := rand.Read(nonce); err != nil {
		return err
	}
	// In alphabetical order, as the signature wants them.
	headers := [][2]string{
		{"content-type", "application/x-www-form-urlencoded"},
		{"host", request.URL.Host},
		{"x-acs-action", "VerifyIntelligentCaptcha"},
		{"x-acs-content-sha256", sha256Hex(body)},
		{"x-acs-date", time.Now().UTC().Format("2006-01-02T15:04:05Z")},
		{"x-acs-signature-nonce", hex.EncodeToString(nonce)},
		{"x-acs-version", "2023-03-05"},
	}
	var names []string
	var lines strings.Builder
	for _, header := range headers {
		names = append(names, header[0])
		lines.WriteString(header[0] + ":" + header[1] + "\n")
		// Go sends Host from the URL.
		if header[0] != "host" {
			request.Header.Set(header[0], header[1])
		}
	}
	signed := strings.Join(names, ";")
	canonical := "POST\n/\n\n" + lines.String() + "\n" + signed + "\n" + sha256Hex(body)
	mac := hmac.New(sha256.New, []byte(s.Secret))
	mac.Write([]byte("ACS3-HMAC-SHA256\n" + sha256Hex(canonical)))
	request.Header.Set("Authorization", fmt.Sprintf(
		"ACS3-HMAC-SHA256 Credential=%s,SignedHeaders=%s,Signature=%x", s.KeyID, signed, mac.Sum(nil)))
	return nil
}

func sha256Hex(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func env(name, byDefault string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return byDefault
}

func main() {
	stile := Stile{
		URL: strings.ToLower(env("STILE_PROTOCOL", "HTTP")) + "://" +
			env("STILE_ENDPOINT", "127.0.0.1:8080"),
		KeyID:  env("ALIBABA_CLOUD_ACCESS_KEY_ID", "stile-demo"),
		Secret: os.Getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
	}
	param := ""
	if len(os.Args) > 1 {
		param = os.Args[1]
	}
	passed, err := stile.Verify(param, env("STILE_SCENE", "puzzle01"))
	switch {
	case err != nil:
		// The usual samples let the visitor pass here; a login should not.
		fmt.Fprintln(os.Stderr, "unknown:", err)
		os.Exit(2)
	case !passed:
		os.Exit(1)
	}
}
