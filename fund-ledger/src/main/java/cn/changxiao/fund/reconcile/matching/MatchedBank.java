package cn.changxiao.fund.reconcile.matching;

/** What a run over a book found: matches made, and what is left on either side. */
public record MatchedBank(int matches, int entriesLeft, int linesLeft) {}
