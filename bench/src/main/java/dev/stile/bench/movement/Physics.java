package dev.stile.bench.movement;

import dev.stile.trajectory.Track;
import java.util.random.RandomGenerator;

/** Movement as a body that forces draw to its target. */
public enum Physics implements Family {
  /** A wind that turns, and gravity towards the target. */
  WIND {
    @Override
    public Track draw(Aim aim, RandomGenerator random) {
      double gravity = random.nextDouble(2, 14);
      double wind = random.nextDouble(0, 10);
      double most = random.nextDouble(4, 30);
      double near = random.nextDouble(5, 25);
      double wait = random.nextDouble(4, 17);
      Draft draft = new Draft();
      double[] s = new double[6];
      double time = 0;
      draft.add(0, 0, 0);
      while (draft.size() < 800) {
        double dx = aim.dx() - s[0];
        double dy = aim.dy() - s[1];
        double distance = Math.hypot(dx, dy);
        if (distance < 1.5) {
          break;
        }
        double gust = Math.min(wind, distance);
        boolean isFar = distance >= near;
        s[4] = s[4] / Math.sqrt(3) + (isFar ? random.nextDouble(-1, 1) * gust / Math.sqrt(5) : 0);
        s[5] = s[5] / Math.sqrt(3) + (isFar ? random.nextDouble(-1, 1) * gust / Math.sqrt(5) : 0);
        most = isFar ? most : Math.max(3, most / Math.sqrt(5));
        s[2] += s[4] + gravity * dx / distance;
        s[3] += s[5] + gravity * dy / distance;
        double speed = Math.hypot(s[2], s[3]);
        if (speed > most) {
          double cut = most / 2 * (1 + random.nextDouble());
          s[2] *= cut / speed;
          s[3] *= cut / speed;
        }
        s[0] += s[2];
        s[1] += s[3];
        time += wait * random.nextDouble(0.7, 1.3);
        draft.add(time, s[0], s[1]);
      }
      draft.add(time + wait, aim.dx(), aim.dy());
      return draft.toTrack();
    }
  },
  /** A damped spring between pointer and target, with noise in the force. */
  SPRING {
    @Override
    public Track draw(Aim aim, RandomGenerator random) {
      double omega = 6500 / Beat.lasts(aim, random) / 1000 * random.nextDouble(0.6, 1.4);
      double damping = random.nextDouble(0.5, 1.2);
      double noise = random.nextDouble(0, 0.4);
      double memory = random.nextDouble(0, 0.97);
      double delay = random.nextDouble(20, 120);
      int every = random.nextInt(4, 18);
      double[] s = new double[6];
      Draft draft = new Draft();
      for (int time = 0; time < 3500; time++) {
        double pull = Math.min(1, time / delay);
        double force = omega * omega * aim.length() * noise * Math.sqrt(1 - memory * memory);
        s[4] = memory * s[4] + random.nextGaussian() * force;
        s[5] = memory * s[5] + random.nextGaussian() * force;
        s[2] += pull * omega * omega * (aim.dx() - s[0]) - 2 * damping * omega * s[2] + s[4] / 4;
        s[3] += pull * omega * omega * (aim.dy() - s[1]) - 2 * damping * omega * s[3] + s[5] / 4;
        s[0] += s[2];
        s[1] += s[3];
        if (time % every == 0) {
          draft.add(time, s[0], s[1]);
        }
        if (time > delay
            && Math.hypot(aim.dx() - s[0], aim.dy() - s[1]) < 2
            && Math.hypot(s[2], s[3]) < 0.05) {
          break;
        }
      }
      return draft.toTrack();
    }
  },
  /** Strokes with log-normal speeds that overlap: the neuromotor models of handwriting. */
  STROKES {
    @Override
    public Track draw(Aim aim, RandomGenerator random) {
      int count = random.nextInt(1, 6);
      double lasts = Beat.lasts(aim, random);
      double[] begin = new double[count];
      double[] mu = new double[count];
      double[] sigma = new double[count];
      double[] way = new double[count];
      double[] angle = new double[count];
      double[] bend = new double[count];
      double restX = aim.length();
      double restY = 0;
      double from = -lasts * 0.1;
      for (int i = 0; i < count; i++) {
        boolean isLast = i == count - 1;
        double miss = isLast ? 0 : random.nextGaussian() * 0.12;
        way[i] = Math.hypot(restX, restY) * (isLast ? 1 : 1 + random.nextGaussian() * 0.15 - 0.06);
        angle[i] = Math.atan2(restY, restX) + miss;
        bend[i] = random.nextGaussian() * 0.25;
        restX -= way[i] * Math.cos(angle[i]);
        restY -= way[i] * Math.sin(angle[i]);
        sigma[i] = random.nextDouble(0.15, 0.5);
        double part = i == 0 ? random.nextDouble(0.35, 0.6) : random.nextDouble(0.15, 0.3);
        mu[i] = Math.log(lasts * part);
        begin[i] = from;
        from += lasts * part * random.nextDouble(0.5, 1.2);
      }
      double[] times = Beat.draw(lasts * 1.3, random);
      double noise = random.nextBoolean() ? random.nextDouble(0, 0.8) : 0;
      Draft draft = new Draft();
      for (double time : times) {
        double along = random.nextGaussian() * noise;
        double aside = random.nextGaussian() * noise;
        for (int i = 0; i < count; i++) {
          double after = time - begin[i];
          double share = after <= 0 ? 0 : Law.normal((Math.log(after) - mu[i]) / sigma[i]);
          along += way[i] * share * Math.cos(angle[i]);
          aside += way[i] * (share * Math.sin(angle[i]) + bend[i] * share * (1 - share));
        }
        draft.add(time, aim.x(along, aside), aim.y(along, aside));
      }
      return draft.toTrack();
    }
  },
  /** The loop of slider scripts: whole pixels, even acceleration, then a chance jitter. */
  SLIDER_LOOP {
    @Override
    public Track draw(Aim aim, RandomGenerator random) {
      double middle = aim.length() * random.nextDouble(0.5, 0.9);
      double step = random.nextDouble(0.1, 0.35);
      double push = random.nextDouble(1.5, 8) * aim.length() / 120;
      double brake = random.nextDouble(2, 9) * aim.length() / 120;
      double wait = random.nextDouble(8, 24);
      int jitter = random.nextInt(0, 3);
      double speed = 0;
      double along = 0;
      double time = 0;
      Draft draft = new Draft();
      draft.add(0, 0, 0);
      while (along < aim.length() && draft.size() < 600) {
        double force = along < middle ? push : -brake;
        double before = speed;
        speed = Math.max(0.8, before + force * step);
        along += Math.max(1, before * step + force * step * step / 2);
        time += wait * random.nextDouble(0.8, 1.2);
        double aside = random.nextInt(-jitter, jitter + 1);
        draft.add(time, aim.x(Math.rint(along), aside), aim.y(Math.rint(along), aside));
      }
      int back = random.nextInt(0, 4);
      for (int i = 0; i < back; i++) {
        along -= random.nextInt(0, 3);
        time += wait * random.nextDouble(0.8, 3);
        draft.add(time, aim.x(Math.rint(along), 0), aim.y(Math.rint(along), 0));
      }
      return draft.toTrack();
    }
  }
}
