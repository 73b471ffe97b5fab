package cn.changxiao.billing.collection.rollup;

/**
 * A compound in the part that is looked at.
 *
 * @param street code of nine digits, or of its county while nobody has recorded the street
 * @param community "" if nobody has recorded it
 * @param bundle 0 for none on the last day of the month
 * @param bundleName "" for none
 */
record RollupCompound(
        long id, String name, String street, String community, YearBand built, long bundle, String bundleName) {

    /** The member of a place level, the bundle or the age, to which the compound belongs. */
    String key(RollupLevel level) {
        return switch (level) {
            case CITY -> street.substring(0, 4);
            case COUNTY -> street.substring(0, 6);
            case STREET -> street;
            case COMMUNITY -> community.isEmpty() ? RollupStep.NONE : community;
            case COMPOUND -> Long.toString(id);
            case BUNDLE -> bundle == 0 ? RollupStep.NONE : Long.toString(bundle);
            case BUILT -> built.name();
            case BUILDING, MANAGER, FEE_ITEM, MANAGEMENT_MODE ->
                throw new IllegalArgumentException("a compound may lie in several of " + level);
        };
    }

    boolean liesIn(RollupPath path) {
        return path.steps().stream().allMatch(step -> switch (step.level()) {
            case CITY, COUNTY, STREET, COMMUNITY, COMPOUND, BUNDLE, BUILT ->
                key(step.level()).equals(step.key());
            case BUILDING, MANAGER, FEE_ITEM, MANAGEMENT_MODE -> true;
        });
    }
}
