package dev.stile.challenge;

import dev.stile.challenge.SpentId.Kind;
import dev.stile.scene.Form;
import dev.stile.seal.Purpose;
import dev.stile.seal.Sealer;
import dev.stile.signal.Visit;
import dev.stile.work.Work;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Challenges and tickets as sealed text. Every field has a fixed width, so the length of a seal
 * says nothing about the answer. Thread-safe.
 */
final class Sealing {
  /** Widths in bytes. A word is a constant of one of our enums, so those may be added to. */
  private static final int WORD = 16;

  private static final int VERSION = 8;
  private static final int NAME = 40;
  private static final int ORIGIN = 128;
  private static final int HEADER = 256;
  private static final int ADDRESS = 16;

  private final Sealer sealer;

  Sealing(Sealer sealer) {
    this.sealer = sealer;
  }

  String seal(String account, Challenge challenge) {
    Visit visit = challenge.visit();
    var bytes = new FixedFields();
    bytes.putId(challenge.id());
    bytes.putText(challenge.certifyId(), NAME);
    bytes.putText(challenge.sceneId(), NAME);
    bytes.putText(challenge.form().name(), WORD);
    bytes.putShort(challenge.answer());
    bytes.putLong(challenge.issuedAt().toEpochMilli());
    bytes.putByte(challenge.work().bits());
    bytes.putLong(challenge.work().saltHigh());
    bytes.putLong(challenge.work().saltLow());
    bytes.putByte(challenge.isVouchedFor() ? 1 : 0);
    bytes.putByte(challenge.isSteppedUp() ? 1 : 0);
    bytes.putText(challenge.policyVersion(), VERSION);
    byte[] address = visit.address().getAddress();
    bytes.putByte(address.length);
    bytes.putBytes(Arrays.copyOf(address, ADDRESS));
    bytes.putCutText(visit.origin(), ORIGIN);
    bytes.putCutText(visit.referer(), HEADER);
    bytes.putCutText(visit.userAgent(), HEADER);
    bytes.putCutText(visit.clientHints(), HEADER);
    return sealer.seal(Purpose.CHALLENGE, account, bytes.toByteArray());
  }

  /** Empty when it is none of ours, for whatever reason. */
  Optional<Challenge> openChallenge(String account, String sealed) {
    return sealer.open(Purpose.CHALLENGE, account, sealed).map(Sealing::readChallenge);
  }

  private static Challenge readChallenge(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    SpentId id = FixedFields.readId(in, Kind.ATTEMPT);
    String certifyId = FixedFields.readText(in, NAME);
    String sceneId = FixedFields.readText(in, NAME);
    Form form = Form.valueOf(FixedFields.readText(in, WORD));
    int answer = in.getShort();
    Instant issuedAt = Instant.ofEpochMilli(in.getLong());
    Work work = new Work(in.get(), id.high(), id.low(), in.getLong(), in.getLong());
    boolean isVouchedFor = in.get() == 1;
    boolean isSteppedUp = in.get() == 1;
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
        isVouchedFor,
        isSteppedUp,
        policyVersion,
        visit);
  }

  String seal(String account, Ticket ticket) {
    var bytes = new FixedFields();
    bytes.putId(ticket.id());
    bytes.putText(ticket.certifyId(), NAME);
    bytes.putText(ticket.sceneId(), NAME);
    bytes.putByte(Conclusions.of(ticket.verdict()));
    bytes.putLong(ticket.issuedAt().toEpochMilli());
    return sealer.seal(Purpose.TICKET, account, bytes.toByteArray());
  }

  /** Empty when it is none of ours, for whatever reason. */
  Optional<Ticket> openTicket(String account, String sealed) {
    return sealer.open(Purpose.TICKET, account, sealed).map(Sealing::readTicket);
  }

  private static Ticket readTicket(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    return new Ticket(
        FixedFields.readId(in, Kind.TICKET),
        FixedFields.readText(in, NAME),
        FixedFields.readText(in, NAME),
        Conclusions.verdict(in.get()).orElseThrow(),
        Instant.ofEpochMilli(in.getLong()));
  }

  String seal(String account, Escalation escalation) {
    var bytes = new FixedFields();
    bytes.putId(escalation.id());
    bytes.putText(escalation.certifyId(), NAME);
    bytes.putText(escalation.sceneId(), NAME);
    bytes.putByte(escalation.withPicture() ? 1 : 0);
    bytes.putLong(escalation.issuedAt().toEpochMilli());
    return sealer.seal(Purpose.ESCALATION, account, bytes.toByteArray());
  }

  /** Empty when it is none of ours, for whatever reason. */
  Optional<Escalation> openEscalation(String account, String sealed) {
    return sealer.open(Purpose.ESCALATION, account, sealed).map(Sealing::readEscalation);
  }

  private static Escalation readEscalation(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    return new Escalation(
        FixedFields.readId(in, Kind.ESCALATION),
        FixedFields.readText(in, NAME),
        FixedFields.readText(in, NAME),
        in.get() == 1,
        Instant.ofEpochMilli(in.getLong()));
  }

  String seal(String account, DeviceToken device) {
    var bytes = new FixedFields();
    bytes.putLong(device.idHigh());
    bytes.putLong(device.idLow());
    bytes.putLong(device.firstSeen().toEpochMilli());
    bytes.putLong(device.issuedAt().toEpochMilli());
    bytes.putShort(device.passes());
    bytes.putShort(device.failures());
    return sealer.seal(Purpose.DEVICE, account, bytes.toByteArray());
  }

  /** Empty when it is none of ours, for whatever reason. */
  Optional<DeviceToken> openDevice(String account, String sealed) {
    return sealer.open(Purpose.DEVICE, account, sealed).map(Sealing::readDevice);
  }

  private static DeviceToken readDevice(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    return new DeviceToken(
        in.getLong(),
        in.getLong(),
        Instant.ofEpochMilli(in.getLong()),
        Instant.ofEpochMilli(in.getLong()),
        in.getShort(),
        in.getShort());
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("sealed by us with 4 or 16 bytes", e);
    }
  }
}
