package cn.changxiao.fund.posting;

import java.util.List;

/** A draft that will be written, its lines in order. */
record AcceptedJournal(KeyedDraft keyed, List<PostedLine> lines) {}
