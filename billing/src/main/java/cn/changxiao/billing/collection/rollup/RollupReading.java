package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads who looks, the compounds of a path, who manages them and what was due and received there. */
@Singleton
final class RollupReading {

    private final Sql sql;
    private final RollupCompounds compounds;
    private final Mandates.Reader mandates;
    private final RollupTotals totals;

    RollupReading(Sql sql, RollupCompounds compounds, Mandates.Reader mandates, RollupTotals totals) {
        this.sql = sql;
        this.compounds = compounds;
        this.mandates = mandates;
        this.totals = totals;
    }

    Part of(Viewer viewer, RollupPath path, BillingMonth month) {
        viewer.require(
                "查看收缴率",
                Role.STREET_OFFICE,
                Role.HOUSING_AUTHORITY,
                Role.PROPERTY_COMPANY,
                Role.FALLBACK_MANAGER,
                Role.OWNERS_COMMITTEE);
        path.step(RollupLevel.FEE_ITEM).ifPresent(RollupReading::requireItem);
        RollupArea area = RollupArea.of(viewer, sql);
        List<RollupCompound> found = compounds.of(area, path, month);
        RollupSlice slice = new RollupSlice(path, area, found, mandates.of(found, month));
        List<RollupTotals.Cell> cells = RollupParts.isNeededFor(path)
                ? totals.ofParts(slice.compounds(), slice.issuer(), month, RollupParts.of(path))
                : totals.ofCompounds(slice.compounds(), slice.issuer(), month);
        return new Part(area, slice, slice.within(cells));
    }

    private static void requireItem(RollupStep step) {
        if (!RollupNames.fixed(RollupLevel.FEE_ITEM).containsKey(step.key())) {
            throw new InvalidValue("没有编号为“%s”的费用项目，请从列表中点选。".formatted(step.key()));
        }
    }

    /** A part of what somebody sees. */
    record Part(RollupArea area, RollupSlice slice, List<RollupTotals.Cell> cells) {

        Part {
            cells = List.copyOf(cells);
        }
    }
}
