package cn.changxiao.app.demo.drawing;

import cn.changxiao.app.demo.plan.OrganisationKeys;
import cn.changxiao.app.demo.plan.PaymentHabit;
import cn.changxiao.app.demo.plan.PlannedManagement;
import cn.changxiao.app.demo.plan.PlannedManagement.Mode;
import cn.changxiao.app.demo.plan.PlannedStreet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Who manages each compound and how willingly its owners pay; one in nine went from fallback into a bundle. */
final class ManagementDrawing {

    private static final int LEVEL_NOBODY_EXPECTS_MORE = 985;

    private final Chance chance;
    private final OrganisationDrawing organisations;
    private final YearMonth oldest;

    ManagementDrawing(Chance chance, OrganisationDrawing organisations, YearMonth oldest) {
        this.chance = chance;
        this.organisations = organisations;
        this.oldest = oldest;
    }

    record Drawn(List<PlannedManagement> managements, PaymentHabit habit) {}

    Drawn draw(PlannedStreet street, int builtYear, String compoundKey) {
        String committee = OrganisationKeys.committee(compoundKey);
        return switch (chance.weighted(44, 19, 15, 11, 11)) {
            case 0 -> steady(Mode.COMPANY, company(street), builtYear, new Levels(600, 1010));
            case 1 -> steady(Mode.SELF_MANAGED, committee, builtYear, new Levels(420, 930));
            case 2 -> steady(Mode.FALLBACK, fallback(street), builtYear, new Levels(150, 580));
            case 3 -> bundled(street, builtYear);
            default -> new Drawn(List.of(), habit(300, 0));
        };
    }

    private record Levels(int lowest, int highest) {}

    private Drawn steady(Mode mode, String manager, int builtYear, Levels levels) {
        LocalDate since = oldest.atDay(1).minusMonths(chance.between(1, 60));
        int level = Math.min(
                LEVEL_NOBODY_EXPECTS_MORE,
                Math.max(levels.lowest(), chance.between(levels.lowest(), levels.highest()) + age(builtYear)));
        PlannedManagement management = new PlannedManagement(mode, manager, since, Optional.empty(), fee(mode));
        return new Drawn(List.of(management), habit(level, chance.between(-30, 60)));
    }

    /** A fallback manager first; then a company took several compounds over at once. */
    private Drawn bundled(PlannedStreet street, int builtYear) {
        YearMonth takeOver = oldest.plusMonths(chance.between(8, 16));
        LocalDate since = oldest.atDay(1).minusMonths(chance.between(1, 12));
        LocalDate change = takeOver.atDay(1);
        List<PlannedManagement> managements = List.of(
                new PlannedManagement(Mode.FALLBACK, fallback(street), since, Optional.of(change), fee(Mode.FALLBACK)),
                new PlannedManagement(Mode.COMPANY, company(street), change, Optional.empty(), fee(Mode.COMPANY)));
        int before = chance.around(190, 460) + age(builtYear);
        int after = chance.around(720, 940);
        return new Drawn(managements, new PaymentHabit(oldest, before, 10, Optional.of(takeOver), after));
    }

    private PaymentHabit habit(int level, int trend) {
        return new PaymentHabit(oldest, level, trend, Optional.empty(), level);
    }

    /** Older houses have poorer and fewer residents. */
    private int age(int builtYear) {
        return (builtYear - 1992) * 4;
    }

    private int fee(Mode mode) {
        return switch (mode) {
            case COMPANY -> 5 * chance.between(9, 17);
            case SELF_MANAGED -> 5 * chance.between(5, 11);
            case FALLBACK -> 5 * chance.between(4, 8);
        };
    }

    private String company(PlannedStreet street) {
        return chance.oneOf(organisations.companiesOf(street.countyCode()));
    }

    private static String fallback(PlannedStreet street) {
        return OrganisationKeys.fallback(street.countyCode());
    }
}
