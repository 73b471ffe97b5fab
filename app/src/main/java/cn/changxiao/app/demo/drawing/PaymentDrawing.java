package cn.changxiao.app.demo.drawing;

import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedManagement;
import cn.changxiao.app.demo.plan.PlannedPayment;
import cn.changxiao.app.demo.plan.PlannedPayment.Channel;
import cn.changxiao.app.demo.plan.PlannedUnit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Who of a compound pays when. A household pays, in its rhythm, all that is open with the present manager when the
 * compound's willingness exceeds its own reluctance; most pay in the first third of the month.
 */
public final class PaymentDrawing {

    private static final int NOISE = 25;
    private static final int GOOD = 850;
    private static final int SELDOM_LATE = 680;
    private static final List<Channel> CHANNELS = List.of(Channel.values());

    private final CityPlan plan;
    private final PlannedCompound compound;
    private final Chance chance;
    private final List<PlannedPayment> payments = new ArrayList<>();

    private PaymentDrawing(CityPlan plan, PlannedCompound compound) {
        this.plan = plan;
        this.compound = compound;
        this.chance = Chance.of(CityPlan.SEED, "payments of " + compound.key());
    }

    /** The compound's payments up to today, unit by unit and in order of time. */
    public static List<PlannedPayment> of(CityPlan plan, PlannedCompound compound) {
        PaymentDrawing drawing = new PaymentDrawing(plan, compound);
        for (int building = 0; building < compound.buildings().size(); building++) {
            int units = compound.buildings().get(building).units().size();
            for (int unit = 0; unit < units; unit++) {
                drawing.drawUnit(building, unit);
            }
        }
        return drawing.payments;
    }

    private void drawUnit(int building, int unit) {
        PlannedUnit household = compound.buildings().get(building).units().get(unit);
        int phase = chance.between(0, household.rhythmMonths() - 1);
        for (PlannedManagement management : compound.managements()) {
            YearMonth last = lastMonth(management);
            YearMonth open = firstMonth(management);
            for (YearMonth month = open; !month.isAfter(last); month = month.plusMonths(1)) {
                int willingness = compound.habit().willingness(month);
                int rhythm = willingness < GOOD ? household.rhythmMonths() : 1;
                boolean due = (month.getMonthValue() + phase) % rhythm == 0;
                LocalDate on = month.atDay(dayOfMonth(willingness));
                if (due && isWilling(household, willingness) && !on.isAfter(plan.today())) {
                    payments.add(new PlannedPayment(building, unit, on, open, month, percent(), channel()));
                    open = month.plusMonths(1);
                }
            }
        }
    }

    private YearMonth firstMonth(PlannedManagement management) {
        YearMonth began = YearMonth.from(management.from());
        return began.isBefore(plan.oldestMonth()) ? plan.oldestMonth() : began;
    }

    private YearMonth lastMonth(PlannedManagement management) {
        return management
                .until()
                .map(until -> YearMonth.from(until.minusDays(1)))
                .orElse(plan.newestMonth());
    }

    private boolean isWilling(PlannedUnit household, int willingness) {
        return household.reluctance() + chance.between(-NOISE, NOISE) < willingness;
    }

    /** Where nearly everybody pays, they pay early. */
    private int dayOfMonth(int willingness) {
        return chance.in1000(Math.max(SELDOM_LATE, willingness)) ? chance.between(2, 10) : chance.between(11, 28);
    }

    private int percent() {
        return chance.in1000(6) ? 50 : 100;
    }

    private Channel channel() {
        return chance.weightedOf(CHANNELS, 47, 22, 19, 12);
    }
}
