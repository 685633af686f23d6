package com.example.login;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the login page and its back end on this machine. */
public final class LoginApp {
  private static final int THREADS = 16;
  private static final int SECONDS_TO_FINISH = 2;

  private LoginApp() {}

  public static void main(String[] arguments) throws Exception {
    // One line for each log record, and a sender who dawdles is cut off after so many seconds.
    System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %5$s%6$s%n");
    System.setProperty("sun.net.httpserver.maxReqTime", "20");
    try {
      start(Settings.from(System.getenv()));
    } catch (IllegalArgumentException | IOException fault) {
      System.err.println("login: " + fault.getMessage());
      System.exit(1);
    }
  }

  private static void start(Settings settings) throws Exception {
    LoginHandler login = new LoginHandler(new SdkCaptchaCheck(settings), settings::scene);
    var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), settings.port());
    HttpServer server = HttpServer.create(address, 0);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    server.setExecutor(threads);
    server.createContext("/", new Site(new LoginPage(settings), login));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              server.stop(SECONDS_TO_FINISH);
              threads.shutdown();
            }));
    server.start();
    System.out.println("Demo page: http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }
}
