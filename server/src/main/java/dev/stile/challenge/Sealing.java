package dev.stile.challenge;

import dev.stile.challenge.SpentId.Kind;
import dev.stile.scene.Form;
import dev.stile.seal.Purpose;
import dev.stile.seal.Sealer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * Challenges, tickets and whatever else is handed out, as sealed text. Every field has a fixed
 * width, so the length of a seal says nothing about the answer. Thread-safe.
 */
final class Sealing {
  private final Sealer sealer;

  Sealing(Sealer sealer) {
    this.sealer = sealer;
  }

  String seal(String account, Challenge challenge) {
    return sealer.seal(Purpose.CHALLENGE, account, ChallengeFields.of(challenge));
  }

  /** Empty when it is none of ours, for whatever reason. */
  Optional<Challenge> openChallenge(String account, String sealed) {
    return sealer.open(Purpose.CHALLENGE, account, sealed).map(ChallengeFields::read);
  }

  String seal(String account, Ticket ticket) {
    var bytes = new FixedFields();
    bytes.putId(ticket.id());
    bytes.putText(ticket.certifyId(), FixedFields.NAME);
    bytes.putText(ticket.sceneId(), FixedFields.NAME);
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
        FixedFields.readText(in, FixedFields.NAME),
        FixedFields.readText(in, FixedFields.NAME),
        // A ticket is sealed with a verdict, and the seal is opened only if nobody has changed it.
        Conclusions.verdict(in.get()).orElseThrow(),
        Instant.ofEpochMilli(in.getLong()));
  }

  String seal(String account, Escalation escalation) {
    var bytes = new FixedFields();
    bytes.putId(escalation.id());
    bytes.putText(escalation.sceneId(), FixedFields.NAME);
    bytes.putText(escalation.next().certifyId(), FixedFields.NAME);
    bytes.putText(escalation.next().form().name(), FixedFields.WORD);
    bytes.putByte(escalation.next().settles() ? 1 : 0);
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
        FixedFields.readText(in, FixedFields.NAME),
        new SecondLook(
            FixedFields.readText(in, FixedFields.NAME),
            Form.valueOf(FixedFields.readText(in, FixedFields.WORD)),
            in.get() == 1),
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
}
