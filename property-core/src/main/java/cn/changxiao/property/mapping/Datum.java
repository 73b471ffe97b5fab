package cn.changxiao.property.mapping;

import cn.changxiao.property.estate.Coordinates;
import java.math.BigDecimal;

/**
 * In which of the country's three systems a source gives coordinates. BD-09 shifts GCJ-02, and GCJ-02 shifts WGS-84;
 * the latter shift has no inverse formula and is taken back by iteration, to less than a centimetre.
 */
public enum Datum {
    WGS_84 {
        @Override
        public Coordinates toWgs84(BigDecimal longitude, BigDecimal latitude) {
            return new Coordinates(longitude, latitude);
        }
    },
    GCJ_02 {
        @Override
        public Coordinates toWgs84(BigDecimal longitude, BigDecimal latitude) {
            return unshifted(longitude.doubleValue(), latitude.doubleValue());
        }
    },
    BD_09 {
        @Override
        public Coordinates toWgs84(BigDecimal longitude, BigDecimal latitude) {
            double x = longitude.doubleValue() - 0.0065;
            double y = latitude.doubleValue() - 0.006;
            double radius = Math.hypot(x, y) - 0.00002 * Math.sin(y * BD_FREQUENCY);
            double angle = Math.atan2(y, x) - 0.000003 * Math.cos(x * BD_FREQUENCY);
            return unshifted(radius * Math.cos(angle), radius * Math.sin(angle));
        }
    };

    private static final double BD_FREQUENCY = Math.PI * 3000 / 180;
    /** Krasovsky 1940: half the long axis in metres, and the square of the eccentricity. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
    private static final int ITERATIONS = 8;

    /** The same place in WGS-84, as the registry keeps it. */
    public abstract Coordinates toWgs84(BigDecimal longitude, BigDecimal latitude);

    private static Coordinates unshifted(double longitude, double latitude) {
        double east = longitude;
        double north = latitude;
        for (int i = 0; i < ITERATIONS; i++) {
            double shiftedEast = east + longitudeShift(east, north);
            double shiftedNorth = north + latitudeShift(east, north);
            east += longitude - shiftedEast;
            north += latitude - shiftedNorth;
        }
        return new Coordinates(BigDecimal.valueOf(east), BigDecimal.valueOf(north));
    }

    private static double longitudeShift(double longitude, double latitude) {
        double x = longitude - 105;
        double y = latitude - 35;
        double metres = 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + wave(x, 20, 6, 20, 2)
                + wave(x, 20, 1, 40, 1.0 / 3)
                + wave(x, 150, 1.0 / 12, 300, 1.0 / 30);
        double radians = Math.toRadians(latitude);
        return Math.toDegrees(metres / (AXIS / Math.sqrt(bend(radians)) * Math.cos(radians)));
    }

    private static double latitudeShift(double longitude, double latitude) {
        double x = longitude - 105;
        double y = latitude - 35;
        double metres = -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + wave(x, 20, 6, 20, 2)
                + wave(y, 20, 1, 40, 1.0 / 3)
                + wave(y, 160, 1.0 / 12, 320, 1.0 / 30);
        double bend = bend(Math.toRadians(latitude));
        return Math.toDegrees(metres / (AXIS * (1 - ECCENTRICITY_SQUARED) / (bend * Math.sqrt(bend))));
    }

    private static double bend(double radians) {
        return 1 - ECCENTRICITY_SQUARED * Math.sin(radians) * Math.sin(radians);
    }

    /** Two thirds of the sum of two sine waves of the argument times pi. */
    private static double wave(double x, double high, double highTurns, double low, double lowTurns) {
        return (high * Math.sin(x * Math.PI * highTurns) + low * Math.sin(x * Math.PI * lowTurns)) * 2 / 3;
    }
}
