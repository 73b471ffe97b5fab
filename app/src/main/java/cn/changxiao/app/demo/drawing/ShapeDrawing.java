package cn.changxiao.app.demo.drawing;

import cn.changxiao.app.demo.plan.CityScale;
import java.util.ArrayList;
import java.util.List;

/** Draws the walk-up blocks of the eighties and nineties so that buildings and households come out exactly. */
final class ShapeDrawing {

    private static final int[] BUILDINGS = {1, 2, 3, 4, 5, 6, 8, 12, 16};
    private static final int[] BUILDINGS_WEIGHT = {27, 26, 18, 11, 7, 5, 3, 2, 1};
    private static final int[] FLOORS_WEIGHT = {8, 20, 46, 26};
    private static final int[] ENTRANCES_WEIGHT = {20, 46, 25, 9};
    private static final int[] LANDING_WEIGHT = {88, 9, 3};

    private final Chance chance;

    ShapeDrawing(Chance chance) {
        this.chance = chance;
    }

    /** One list of buildings for each compound. */
    List<List<BuildingShape>> draw(CityScale scale) {
        int[] counts = buildingCounts(scale);
        List<BuildingShape> shapes = new ArrayList<>();
        for (int i = 0; i < scale.buildings(); i++) {
            shapes.add(oneShape());
        }
        fitHouseholds(shapes, scale.households());
        List<List<BuildingShape>> result = new ArrayList<>();
        int first = 0;
        for (int count : counts) {
            result.add(List.copyOf(shapes.subList(first, first + count)));
            first += count;
        }
        return result;
    }

    private int[] buildingCounts(CityScale scale) {
        int[] counts = new int[scale.compounds()];
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = BUILDINGS[chance.weighted(BUILDINGS_WEIGHT)];
            sum += counts[i];
        }
        while (sum != scale.buildings()) {
            int at = chance.between(0, counts.length - 1);
            int step = Integer.signum(scale.buildings() - sum);
            if (counts[at] + step >= 1) {
                counts[at] += step;
                sum += step;
            }
        }
        return counts;
    }

    private BuildingShape oneShape() {
        if (chance.in1000(15)) {
            return new BuildingShape(chance.between(1, 2), chance.between(8, 12), 4, 0);
        }
        return new BuildingShape(
                1 + chance.weighted(ENTRANCES_WEIGHT),
                BuildingShape.LOWEST + chance.weighted(FLOORS_WEIGHT),
                2 + chance.weighted(LANDING_WEIGHT),
                0);
    }

    /** Whole floors first, then single ground-floor rooms. */
    private void fitHouseholds(List<BuildingShape> shapes, int households) {
        int surplus = shapes.stream().mapToInt(BuildingShape::households).sum() - households;
        int roomsToSpare = shapes.size() / 2;
        while (surplus < 0 || surplus > roomsToSpare) {
            int at = chance.between(0, shapes.size() - 1);
            BuildingShape shape = shapes.get(at);
            if (surplus < 0 ? shape.canGainFloor() : shape.canLoseFloor()) {
                BuildingShape other = shape.withFloors(shape.floors() - Integer.signum(surplus));
                shapes.set(at, other);
                surplus += other.households() - shape.households();
            }
        }
        while (surplus > 0) {
            int at = chance.between(0, shapes.size() - 1);
            if (shapes.get(at).canLoseRoom()) {
                shapes.set(at, shapes.get(at).withoutOneRoom());
                surplus--;
            }
        }
    }
}
