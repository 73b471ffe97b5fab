package cn.changxiao.app.console.seal;

import cn.changxiao.fund.seal.offline.LogKey;
import cn.changxiao.fund.seal.offline.SignedRoot;
import java.util.List;

/** The signed roots, newest first, and the keys they are checked with. */
public record FundLogPage(long sealed, long waiting, List<SignedRoot> roots, List<LogKey> keys) {

    public FundLogPage {
        roots = List.copyOf(roots);
        keys = List.copyOf(keys);
    }

    /** The oldest root shown, with which the newest is compared. */
    public int oldest() {
        return roots.get(roots.size() - 1).statement().number();
    }
}
