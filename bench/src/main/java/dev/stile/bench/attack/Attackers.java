package dev.stile.bench.attack;

import java.util.List;

/** Attackers of one kind. To add a family, write one of these and name it in {@link Families}. */
interface Attackers {
  /** As it is asked for on the command line: {@code A1}. */
  String id();

  /** What it is, for the table's reader. */
  String about();

  /** Its ways, each with a row of its own; together they make as many tries as the family has. */
  List<Attack> attacks();
}
