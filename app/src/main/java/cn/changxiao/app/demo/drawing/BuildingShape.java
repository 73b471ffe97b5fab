package cn.changxiao.app.demo.drawing;

/**
 * A building before it has rooms: entrances × floors × flats on a landing, less the ground-floor rooms that serve as
 * passage or guard room.
 */
record BuildingShape(int entrances, int floors, int perLanding, int missing) {

    static final int LOWEST = 4;
    private static final int WITHOUT_LIFT = 7;

    int households() {
        return entrances * floors * perLanding - missing;
    }

    boolean hasLift() {
        return floors > WITHOUT_LIFT;
    }

    boolean canLoseFloor() {
        return floors > LOWEST;
    }

    boolean canGainFloor() {
        return floors < WITHOUT_LIFT;
    }

    BuildingShape withFloors(int newFloors) {
        return new BuildingShape(entrances, newFloors, perLanding, missing);
    }

    /** At most one room of each entrance serves another purpose. */
    boolean canLoseRoom() {
        return missing < entrances;
    }

    BuildingShape withoutOneRoom() {
        return new BuildingShape(entrances, floors, perLanding, missing + 1);
    }
}
