package cn.changxiao.app.demo.plan;

import cn.changxiao.property.InvalidValue;

/** How large the city is, to the household; {@link #FULL} is what Suining's renovation plan of 2020 states. */
public record CityScale(int compounds, int buildings, int households) {

    public static final CityScale FULL = new CityScale(465, 1_410, 39_663);

    private static final int SMALLEST = 40;

    public CityScale {
        if (compounds < SMALLEST || buildings < compounds || households < buildings * 8) {
            throw new InvalidValue("演示城市至少要有 %d 个小区，并按每小区至少一幢、每幢至少八户配置。".formatted(SMALLEST));
        }
    }

    /** A smaller city of the same shape, for tests that need the process and not the size. */
    public static CityScale ofCompounds(int compounds) {
        if (compounds >= FULL.compounds) {
            return FULL;
        }
        return new CityScale(
                compounds,
                Math.toIntExact((long) FULL.buildings * compounds / FULL.compounds),
                Math.toIntExact((long) FULL.households * compounds / FULL.compounds));
    }
}
