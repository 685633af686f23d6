package dev.stile.challenge;

import dev.stile.challenge.SpentId.Kind;
import dev.stile.scene.Form;
import dev.stile.signal.Visit;
import dev.stile.work.Work;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** A challenge as bytes of fixed width, in the order in which they stand in a record. */
final class ChallengeFields {
  /** Widths in bytes. */
  private static final int VERSION = 8;

  private static final int ORIGIN = 128;
  private static final int HEADER = 256;
  private static final int ADDRESS = 16;

  private ChallengeFields() {}

  static byte[] of(Challenge challenge) {
    Visit visit = challenge.visit();
    var bytes = new FixedFields();
    bytes.putId(challenge.id());
    bytes.putText(challenge.certifyId(), FixedFields.NAME);
    bytes.putText(challenge.sceneId(), FixedFields.NAME);
    bytes.putText(challenge.form().name(), FixedFields.WORD);
    bytes.putShort(challenge.answer());
    bytes.putLong(challenge.issuedAt().toEpochMilli());
    bytes.putByte(challenge.work().bits());
    bytes.putLong(challenge.work().saltHigh());
    bytes.putLong(challenge.work().saltLow());
    bytes.putShort((int) challenge.leastWait().toSeconds());
    bytes.putByte(challenge.isVouchedFor() ? 1 : 0);
    bytes.putByte(challenge.isSteppedUp() ? 1 : 0);
    bytes.putByte(challenge.isMisplaced() ? 1 : 0);
    bytes.putText(challenge.policyVersion(), VERSION);
    byte[] address = visit.address().getAddress();
    bytes.putByte(address.length);
    bytes.putBytes(Arrays.copyOf(address, ADDRESS));
    bytes.putCutText(visit.origin(), ORIGIN);
    bytes.putCutText(visit.referer(), HEADER);
    bytes.putCutText(visit.userAgent(), HEADER);
    bytes.putCutText(visit.clientHints(), HEADER);
    return bytes.toByteArray();
  }

  static Challenge read(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    SpentId id = FixedFields.readId(in, Kind.ATTEMPT);
    String certifyId = FixedFields.readText(in, FixedFields.NAME);
    String sceneId = FixedFields.readText(in, FixedFields.NAME);
    Form form = Form.valueOf(FixedFields.readText(in, FixedFields.WORD));
    int answer = in.getShort();
    Instant issuedAt = Instant.ofEpochMilli(in.getLong());
    Work work = new Work(in.get(), id.high(), id.low(), in.getLong(), in.getLong());
    Duration leastWait = Duration.ofSeconds(in.getShort());
    boolean isVouchedFor = in.get() == 1;
    boolean isSteppedUp = in.get() == 1;
    boolean isMisplaced = in.get() == 1;
    String policyVersion = FixedFields.readText(in, VERSION);
    byte[] address = new byte[in.get()];
    in.get(in.position(), address).position(in.position() + ADDRESS);
    Visit visit =
        new Visit(
            address(address),
            FixedFields.readText(in, ORIGIN),
            FixedFields.readText(in, HEADER),
            FixedFields.readText(in, HEADER),
            FixedFields.readText(in, HEADER));
    return new Challenge(
        id,
        certifyId,
        sceneId,
        form,
        answer,
        issuedAt,
        work,
        leastWait,
        isVouchedFor,
        isSteppedUp,
        isMisplaced,
        policyVersion,
        visit);
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("sealed by us with 4 or 16 bytes", e);
    }
  }
}
