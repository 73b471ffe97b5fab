package cn.changxiao.app.demo.drawing;

import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.PlannedBatch;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedFacility;
import cn.changxiao.app.demo.plan.PlannedRenovation;
import cn.changxiao.handover.acceptance.Conclusion;
import cn.changxiao.handover.acceptance.WorksClass;
import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.handover.facility.FacilityClass;
import cn.changxiao.handover.facility.MeterBoundary;
import cn.changxiao.handover.facility.OwnerBefore;
import cn.changxiao.handover.warranty.ComponentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the renovation of a compound; the older the acceptance, the further its facilities have come. */
public final class RenovationDrawing {

    private static final int DAYS_UNTIL_MOST_IS_DONE = 240;
    private static final List<String> CONTRACTORS =
            List.of("四川斗城建设工程有限公司", "遂宁市宏顺建筑有限公司", "射洪市大榆建筑工程有限公司", "四川川中市政工程有限公司", "蓬溪县赤城建筑有限公司");

    private final CityPlan plan;
    private final PlannedCompound compound;
    private final Chance chance;

    private RenovationDrawing(CityPlan plan, PlannedCompound compound) {
        this.plan = plan;
        this.compound = compound;
        this.chance = Chance.of(CityPlan.SEED, "renovation of " + compound.key());
    }

    /** The compound's renovation; empty where the works are not finished. */
    public static Optional<PlannedRenovation> of(CityPlan plan, PlannedCompound compound) {
        return new RenovationDrawing(plan, compound).draw();
    }

    private Optional<PlannedRenovation> draw() {
        if (chance.in1000(90)) {
            return Optional.empty();
        }
        WorksClass works = chance.weightedOf(List.of(WorksClass.values()), 35, 48, 17);
        Conclusion conclusion = chance.weightedOf(List.of(Conclusion.values()), 82, 14, 4);
        LocalDate acceptedOn = plan.today().minusDays(chance.between(35, 1_500));
        List<PlannedFacility> facilities = new FacilityDrawing(chance, compound).draw(works);
        return Optional.of(new PlannedRenovation(
                works,
                conclusion,
                acceptedOn,
                parts(works),
                chance.oneOf(CONTRACTORS),
                facilities,
                conclusion == Conclusion.FAILED ? List.of() : batches(facilities, acceptedOn)));
    }

    private static List<ComponentKind> parts(WorksClass works) {
        return switch (works) {
            case BASIC -> List.of(ComponentKind.WATER_PIPES, ComponentKind.ELECTRICAL);
            case COMPLETING ->
                List.of(ComponentKind.WATER_PIPES, ComponentKind.ELECTRICAL, ComponentKind.ROOF_WATERPROOFING);
            case UPGRADING ->
                List.of(
                        ComponentKind.WATER_PIPES,
                        ComponentKind.ELECTRICAL,
                        ComponentKind.ROOF_WATERPROOFING,
                        ComponentKind.EXTERNAL_WALL,
                        ComponentKind.EQUIPMENT);
        };
    }

    private List<PlannedBatch> batches(List<PlannedFacility> facilities, LocalDate acceptedOn) {
        Map<String, List<Integer>> byOperator = new LinkedHashMap<>();
        for (int i = 0; i < facilities.size(); i++) {
            PlannedFacility facility = facilities.get(i);
            if (mustChangeHands(facility)) {
                byOperator
                        .computeIfAbsent(facility.operator().orElseThrow(), operator -> new ArrayList<>())
                        .add(i);
            }
        }
        List<PlannedBatch> result = new ArrayList<>();
        byOperator.forEach((operator, indexes) -> {
            if (chance.in1000(930)) {
                result.add(batch(operator, indexes, acceptedOn));
            }
        });
        return result;
    }

    private static boolean mustChangeHands(PlannedFacility facility) {
        return facility.before() != OwnerBefore.OPERATOR_OWNED
                && facility.boundary() == MeterBoundary.OUTSIDE_METER
                && facility.facilityClass() != FacilityClass.HEAT;
    }

    private PlannedBatch batch(String operator, List<Integer> facilities, LocalDate acceptedOn) {
        boolean old = acceptedOn.plusDays(DAYS_UNTIL_MOST_IS_DONE).isBefore(plan.today());
        List<BatchState> states = List.of(BatchState.values());
        BatchState state =
                old ? chance.weightedOf(states, 2, 6, 6, 6, 76, 4) : chance.weightedOf(states, 15, 22, 18, 15, 25, 5);
        LocalDate checkOn = switch (state) {
            case DRAFT, WITHDRAWN -> acceptedOn.plusDays(20);
            case INVITED -> plan.today().plusDays(chance.between(-9, 14));
            case INSPECTED, AGREED -> plan.today().minusDays(chance.between(10, 25));
            case TRANSFERRED -> acceptedOn.plusDays(chance.between(8, 20));
        };
        LocalDate titleOn = state == BatchState.AGREED
                ? plan.today().plusDays(chance.between(3, 20))
                : checkOn.plusDays(chance.between(5, 14));
        int rejected = facilities.size() > 1 && chance.in1000(160) ? 1 : 0;
        return new PlannedBatch(operator, state, facilities, checkOn, titleOn, rejected);
    }
}
