package dev.stile.http.tls;

/**
 * Why a PEM file can't be served.
 *
 * @param part the file that is to blame
 * @param sentence what is wrong, continuing the name of the part; quotes neither file
 */
public record PemFault(Part part, String sentence) {
  /** Which of the two files. */
  public enum Part {
    CERTIFICATE,
    KEY
  }
}
