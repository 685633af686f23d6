package dev.stile.bench.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.assessment.Reply;
import java.net.URLEncoder;
import java.util.Base64;

/** What the widget sends for its visitor, ready for the wire. */
public final class PageCalls {
  /** Where the handle of the sliding form must go: public, as the form has no secret. */
  private static final int SLIDER_END = 300;

  private static final String USER_AGENT =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"
          + " Safari/537.36";

  private final String host;

  /**
   * @param host with the port, as it stands in the request
   */
  public PageCalls(String host) {
    this.host = host;
  }

  /** Asks for a challenge. */
  public byte[] init(String scene) {
    return request(initBody(scene), "");
  }

  /** What the widget says of a person's browser, as a server sees it mostly. */
  private static final String SIGNALS =
      """
      {"webdriver":[false,0.1],\
      "driverMarks":[[],0.5],\
      "userAgent":["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",0],\
      "platform":["Linux x86_64",0],\
      "clientHints":[["Linux",false,"Chromium 140","Not=A?Brand 24"],0],\
      "maker":[["Google Inc.","20030107",true],0],\
      "languages":[["de-DE","de-DE","de","en"],0.1],\
      "timeZone":[["Europe/Berlin",-120,"de-DE"],0.1],\
      "screen":[[1903,969,1920,1040,1920,1080,1920,1040,1],0.1],\
      "pointers":[[0,true,true,false,true],0.1],\
      "hardware":[[8,8],0.1],\
      "plugins":[[5,2,true],0.5],\
      "preferences":[[false,false,false,false],0.1],\
      "attention":[[true,"visible"],0],\
      "ownProperties":[[],0],\
      "foreignFrames":[[],1],\
      "permissions":[["default","prompt"],0.9],\
      "architecture":[["x86","64"],0.1],\
      "workerLies":[[],0.3],\
      "gpu":[["Google Inc. (Intel)","ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)"],0.1],\
      "frameLies":[[],5.6],\
      "nativeLies":[[],0.8],\
      "exposedFunctions":[0,0.6]}\
      """;

  /** Asks for a challenge, from the visitor address that a trusted proxy tells. */
  public byte[] init(String scene, String visitor) {
    return request(initBody(scene), "x-forwarded-for: " + visitor + "\r\n");
  }

  /** The form of an init. */
  public static String initBody(String scene) {
    return "Action=InitCaptchaV3&Version=2023-03-05&Prefix=bench1&Language=en&Mode=popup"
        + "&Platform=web&PageUrl=https%3A%2F%2Fshop.example%2Flogin&SceneId="
        + scene;
  }

  /**
   * Solves a challenge of the sliding form with twenty-one points of a drag.
   *
   * @param work what the init reply asks to be computed
   * @param question what it asks the attempt to be covered with
   */
  public byte[] attempt(
      String scene, String certifyId, String sealedRecord, String work, String question) {
    var moves = new StringBuilder();
    for (int i = 0; i <= 20; i++) {
      moves.append(i == 0 ? "" : ",");
      moves.append('[').append(100 + i * 25).append(',').append(SLIDER_END * i / 20);
      moves.append(',').append(i % 4).append(']');
    }
    String data =
        """
        {"v":1,"record":"%s","answer":%d,"pow":"%s","track":{"input":"mouse","moves":[%s],"steps":[],\
        "events":20,"coalesced":0,"untrusted":0,"unmoving":0,"sameScreen":0,"assistive":false},\
        "signals":%s,"page":"https://shop.example/login"}\
        """
            .formatted(sealedRecord, SLIDER_END, Work.solve(work), moves, SIGNALS);
    String reply = Reply.to(data, "").right(question);
    String covered = data.substring(0, data.length() - 1) + ",\"reply\":\"" + reply + "\"}";
    String parameter =
        """
        {"sceneId":"%s","certifyId":"%s","deviceToken":"","data":"%s"}\
        """
            .formatted(
                scene,
                certifyId,
                Base64.getUrlEncoder().withoutPadding().encodeToString(covered.getBytes(UTF_8)));
    return request(
        "Action=VerifyCaptchaV3&Version=2023-03-05&Prefix=bench1&SceneId="
            + scene
            + "&CertifyId="
            + certifyId
            + "&CaptchaVerifyParam="
            + URLEncoder.encode(parameter, UTF_8),
        "");
  }

  /** The form of a redemption, as the business server sends on what the page gave it. */
  public static String redemptionBody(String scene, String certifyId, String ticket) {
    String parameter =
        """
        {"certifyId":"%s","sceneId":"%s","isSign":true,"securityToken":"%s"}\
        """
            .formatted(certifyId, scene, ticket);
    String encoded = Base64.getEncoder().encodeToString(parameter.getBytes(UTF_8));
    return "SceneId=" + scene + "&CaptchaVerifyParam=" + URLEncoder.encode(encoded, UTF_8);
  }

  private byte[] request(String body, String moreHeaders) {
    String text =
        """
        POST / HTTP/1.1\r
        Host: %s\r
        User-Agent: %s\r
        Origin: https://shop.example\r
        Referer: https://shop.example/\r
        sec-ch-ua: "Chromium";v="140", "Not=A?Brand";v="24"\r
        Accept: */*\r
        Accept-Encoding: gzip, deflate, br\r
        %sContent-Type: application/x-www-form-urlencoded\r
        Content-Length: %d\r
        \r
        %s\
        """
            .formatted(host, USER_AGENT, moreHeaders, body.length(), body);
    return text.getBytes(UTF_8);
  }
}
