package cn.changxiao.billing.chunk;

import cn.changxiao.billing.charge.ApprovedPrice;
import cn.changxiao.billing.charge.BilledUnit;
import cn.changxiao.billing.charge.ItemRules;
import cn.changxiao.billing.charge.Period;
import cn.changxiao.billing.charge.Relief;
import cn.changxiao.billing.charge.Share;
import java.util.List;
import java.util.Map;

/** Everything that decides the bills of some compounds; units in the order of their ids. */
record Sources(
        Map<Long, List<Period>> managedOf,
        Map<Long, List<ApprovedPrice>> pricesOf,
        ItemRules rules,
        Map<Long, List<BilledUnit>> unitsOf,
        Map<Long, List<Share>> sharesOf,
        Map<Long, List<Relief>> reliefsOf,
        Map<Long, List<Period>> spacesOf,
        BilledBefore before) {

    List<Period> managed(long compound) {
        return managedOf.getOrDefault(compound, List.of());
    }

    List<ApprovedPrice> prices(long compound) {
        return pricesOf.getOrDefault(compound, List.of());
    }

    List<BilledUnit> units(long compound) {
        return unitsOf.getOrDefault(compound, List.of());
    }

    List<Share> shares(long unit) {
        return sharesOf.getOrDefault(unit, List.of());
    }

    List<Relief> reliefs(long unit) {
        return reliefsOf.getOrDefault(unit, List.of());
    }

    List<Period> spaces(long unit) {
        return spacesOf.getOrDefault(unit, List.of());
    }
}
