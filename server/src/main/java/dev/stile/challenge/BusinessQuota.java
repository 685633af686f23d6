package dev.stile.challenge;

import dev.stile.limit.AccountLimit;
import dev.stile.limit.AccountLimit.Kind;
import dev.stile.limit.Allowance.Exhausted;
import dev.stile.scene.Account;

/**
 * An account's redemptions a second. Looked at before an id is spent and counted only after its
 * first use: else a visitor could use the quota up with one parameter, again and again.
 */
record BusinessQuota(AccountLimit limit) {
  boolean isExhausted(Account account) {
    return limit.look(account.prefix(), Kind.BUSINESS, account.businessQps()) instanceof Exhausted;
  }

  void count(Account account) {
    limit.take(account.prefix(), Kind.BUSINESS, account.businessQps());
  }
}
