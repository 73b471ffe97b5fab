package cn.changxiao.app.console.seal;

import cn.changxiao.fund.report.UnitStatement;
import cn.changxiao.fund.seal.offline.SignedRoot;
import java.util.Optional;

/** A unit's statement with how far the latest signed root proves it. */
public record UnitFundPage(UnitStatement statement, Optional<SignedRoot> root, long provableUntil) {

    public boolean isProvable(long sequence) {
        return sequence <= provableUntil;
    }
}
