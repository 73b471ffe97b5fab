package cn.changxiao.fund.publication;

import cn.changxiao.fund.seal.offline.OpenData;
import cn.changxiao.property.estate.UnitId;
import java.util.List;

/**
 * What a compound's owners get to see together: the open data, and for each of their units' lines whose unit it is.
 *
 * @param holders in the order of the data's units
 */
public record FundNotice(OpenData data, List<Holder> holders) {

    public FundNotice {
        holders = List.copyOf(holders);
        if (holders.size() != data.units().size()) {
            throw new IllegalArgumentException("%d holders for %d units"
                    .formatted(holders.size(), data.units().size()));
        }
        if (!data.faults().isEmpty()) {
            throw new IllegalArgumentException("sums do not come out: " + data.faults());
        }
    }

    /** A unit with its owners' masked names. */
    public record Holder(UnitId unit, String masked) {}
}
