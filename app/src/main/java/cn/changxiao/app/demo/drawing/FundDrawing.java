package cn.changxiao.app.demo.drawing;

import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.PlannedBuilding;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedFund;
import cn.changxiao.app.demo.plan.PlannedFund.Deposit;
import cn.changxiao.app.demo.plan.PlannedUnit;
import cn.changxiao.property.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the fund of a compound: most have one by now, and most but not all owners paid, a few of them late. */
public final class FundDrawing {

    /** Fen per square metre: five per cent of the building costs, two per cent of the reform price. */
    private static final long COMMODITY = 65_00;

    private static final long WITH_LIFT = 95_00;
    private static final long PUBLIC_HOUSING = 16_00;
    private static final long HUNDREDTHS = 100;

    private final CityPlan plan;
    private final PlannedCompound compound;
    private final Chance chance;

    private FundDrawing(CityPlan plan, PlannedCompound compound) {
        this.plan = plan;
        this.compound = compound;
        this.chance = Chance.of(CityPlan.SEED, "fund of " + compound.key());
    }

    /** The compound's fund; empty where none was built up yet. */
    public static Optional<PlannedFund> of(CityPlan plan, PlannedCompound compound) {
        return new FundDrawing(plan, compound).draw();
    }

    private Optional<PlannedFund> draw() {
        boolean isShown = compound.equals(plan.showcase().main());
        if (!isShown && !chance.in1000(compound.managements().isEmpty() ? 250 : 780)) {
            return Optional.empty();
        }
        int willing = chance.between(780, 975);
        List<LocalDate> days = days();
        List<List<Deposit>> deposits = new ArrayList<>();
        days.forEach(day -> deposits.add(new ArrayList<>()));
        for (int building = 0; building < compound.buildings().size(); building++) {
            PlannedBuilding planned = compound.buildings().get(building);
            for (int unit = 0; unit < planned.units().size(); unit++) {
                if (chance.in1000(willing)) {
                    Money amount = amount(planned, planned.units().get(unit));
                    deposits.get(chance.weighted(78, 15, 7)).add(new Deposit(building, unit, amount));
                }
            }
        }
        List<PlannedFund.Day> result = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            if (!deposits.get(i).isEmpty()) {
                result.add(new PlannedFund.Day(days.get(i), deposits.get(i)));
            }
        }
        return Optional.of(new PlannedFund(result));
    }

    /** Most of the funds go back to the first months; those who paid later came one and two quarters after. */
    private List<LocalDate> days() {
        LocalDate oldest = plan.oldestMonth().atDay(1);
        int most = Math.toIntExact(oldest.until(plan.today(), ChronoUnit.DAYS)) - 200;
        int after = chance.in1000(640) ? chance.between(2, 70) : chance.between(71, most);
        LocalDate first = oldest.plusDays(after);
        return List.of(first, first.plusDays(chance.between(40, 90)), first.plusDays(chance.between(110, 180)));
    }

    private static Money amount(PlannedBuilding building, PlannedUnit unit) {
        long fen = switch (unit.nature()) {
            case PUBLIC_HOUSING -> PUBLIC_HOUSING;
            case COMMODITY, NON_RESIDENTIAL -> building.hasLift() ? WITH_LIFT : COMMODITY;
        };
        return Money.ofFen(fen).times(unit.areaHundredths(), HUNDREDTHS, RoundingMode.HALF_UP);
    }
}
