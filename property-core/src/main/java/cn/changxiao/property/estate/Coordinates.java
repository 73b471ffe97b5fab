package cn.changxiao.property.estate;

import cn.changxiao.property.InvalidValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A place on earth in WGS-84 degrees with six decimals (about 0.1 m), inside the span of the country. */
public record Coordinates(BigDecimal longitude, BigDecimal latitude) {

    private static final int DECIMALS = 6;
    private static final BigDecimal WEST = BigDecimal.valueOf(73);
    private static final BigDecimal EAST = BigDecimal.valueOf(136);
    private static final BigDecimal SOUTH = BigDecimal.valueOf(3);
    private static final BigDecimal NORTH = BigDecimal.valueOf(54);

    public Coordinates {
        longitude = longitude.setScale(DECIMALS, RoundingMode.HALF_EVEN);
        latitude = latitude.setScale(DECIMALS, RoundingMode.HALF_EVEN);
        if (isOutside(longitude, WEST, EAST) || isOutside(latitude, SOUTH, NORTH)) {
            throw new InvalidValue("坐标 %s, %s 不在国内，请核对经度与纬度的顺序。".formatted(longitude, latitude));
        }
    }

    private static boolean isOutside(BigDecimal value, BigDecimal low, BigDecimal high) {
        return value.compareTo(low) < 0 || value.compareTo(high) > 0;
    }
}
