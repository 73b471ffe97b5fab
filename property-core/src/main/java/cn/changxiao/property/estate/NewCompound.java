package cn.changxiao.property.estate;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.party.OrganisationId;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A compound to be registered. Its key is stable over repetitions and imports; {@code place} is the code of its
 * community or its street, or of a county while the street is not known yet ("to be completed").
 */
public record NewCompound(
        BusinessKey key,
        String name,
        String place,
        String address,
        Optional<Integer> builtYear,
        Optional<Coordinates> coordinates,
        Optional<OrganisationId> committee) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 255;
    private static final int OLDEST = 1850;
    private static final int NEWEST = 2100;
    private static final int COMMUNITY_DIGITS = 12;
    private static final int STREET_DIGITS = 9;
    private static final Pattern PLACE = Pattern.compile("[0-9]{6}|[0-9]{9}|[0-9]{12}");

    public NewCompound {
        name = name.strip();
        address = address.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidValue("小区名称须为 1 至 %d 个字。".formatted(LONGEST_NAME));
        }
        if (!PLACE.matcher(place).matches()) {
            throw new InvalidValue("小区“%s”的区划代码“%s”须为 6、9 或 12 位数字。".formatted(name, place));
        }
        if (address.length() > LONGEST_ADDRESS) {
            throw new InvalidValue("小区“%s”的地址超过 %d 个字。".formatted(name, LONGEST_ADDRESS));
        }
        if (builtYear.isPresent() && (builtYear.get() < OLDEST || builtYear.get() > NEWEST)) {
            throw new InvalidValue("小区“%s”的建成年份 %d 不可信。".formatted(name, builtYear.get()));
        }
    }

    /** The street's code, or the county's while the street is not known. */
    public String streetCode() {
        return place.length() == COMMUNITY_DIGITS ? place.substring(0, STREET_DIGITS) : place;
    }

    public Optional<String> communityCode() {
        return place.length() == COMMUNITY_DIGITS ? Optional.of(place) : Optional.empty();
    }

    Optional<BigDecimal> longitude() {
        return coordinates.map(Coordinates::longitude);
    }

    Optional<BigDecimal> latitude() {
        return coordinates.map(Coordinates::latitude);
    }
}
