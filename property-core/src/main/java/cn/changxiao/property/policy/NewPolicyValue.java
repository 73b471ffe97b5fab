package cn.changxiao.property.policy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;

/**
 * A value to be set for a place (empty for the nation) from a day on, with the clause it rests on. Its unit is the
 * parameter's, or the other sort of day.
 */
public record NewPolicyValue(
        BusinessKey key,
        String place,
        PolicyParameter parameter,
        long value,
        PolicyUnit unit,
        LocalDate validFrom,
        String clause) {

    private static final int SHORTEST_CLAUSE = 4;
    private static final int LONGEST_CLAUSE = 255;

    public NewPolicyValue {
        clause = clause.strip();
        if (!parameter.unit().accepts(unit)) {
            throw new InvalidValue("“%s”的单位不能改变。".formatted(parameter.label()));
        }
        if (!unit.isValid(value)) {
            throw new InvalidValue("“%s”不能为 %s，请核对数值。".formatted(parameter.label(), value));
        }
        if (clause.length() < SHORTEST_CLAUSE || clause.length() > LONGEST_CLAUSE) {
            throw new InvalidValue("请写明依据的文件和条款（%d 至 %d 个字）。".formatted(SHORTEST_CLAUSE, LONGEST_CLAUSE));
        }
    }

    /** The value as people read it. */
    public String text() {
        return unit.text(value);
    }

    byte[] hash() {
        return ContentHash.of(place, parameter, value, unit, validFrom, clause);
    }
}
