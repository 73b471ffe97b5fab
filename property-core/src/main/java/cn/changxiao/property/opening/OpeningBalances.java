package cn.changxiao.property.opening;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitfile.UnitPart;
import java.util.List;

/** The module that keeps one kind of balance implements this, and decides what an imported opening balance means. */
public interface OpeningBalances {

    /** {@link UnitPart#FEE} or {@link UnitPart#FUND}. */
    UnitPart part();

    /**
     * What would become of each balance, in the same order; writes nothing. Units that the same file registers have no
     * id yet.
     */
    List<OpeningAnswer> check(Viewer viewer, CompoundId compound, List<OpeningBalance> balances);

    /**
     * Records those balances of one compound that were answered as new, in the running transaction; the same balance
     * again changes nothing.
     */
    void record(Viewer viewer, OpeningSource source, CompoundId compound, List<OpeningBalance> balances);
}
