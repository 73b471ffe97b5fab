package cn.changxiao.billing.collection.rollup;

/**
 * Which rows of the totals by building and fee item are read, as SQL over {@code c}; ids are numbers and written out.
 *
 * @param member the column that tells rows apart
 * @param hasArrears whether the part has arrears of its own
 */
record RollupParts(String member, String condition, boolean hasArrears) {

    /** True if a path cannot be read from the totals of whole compounds. */
    static boolean isNeededFor(RollupPath path) {
        return path.has(RollupLevel.BUILDING) || path.has(RollupLevel.FEE_ITEM);
    }

    /** The cells of a path that leads into a building or a fee item. */
    static RollupParts of(RollupPath path) {
        return split(path, "c.fee_item_id * 0");
    }

    /** The rows of such a path, or of whole compounds, split by building or fee item. */
    static RollupParts by(RollupLevel level, RollupPath path) {
        return split(path, level == RollupLevel.BUILDING ? "c.building_id" : "c.fee_item_id");
    }

    private static RollupParts split(RollupPath path, String member) {
        boolean byItem = member.equals("c.fee_item_id");
        String items = path.step(RollupLevel.FEE_ITEM)
                .map(step -> "c.fee_item_id = " + step.id())
                .orElse(byItem ? "c.fee_item_id > 0" : "c.fee_item_id = 0");
        String buildings = path.step(RollupLevel.BUILDING)
                .map(step -> " AND c.building_id = " + step.id())
                .orElse("");
        return new RollupParts(member, items + buildings, !byItem && !path.has(RollupLevel.FEE_ITEM));
    }
}
