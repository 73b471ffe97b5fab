package cn.changxiao.property.roll;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;

/** Says a scope in words: {@code 全小区}, {@code 1幢、2幢}, {@code 1幢2单元}, {@code 3号电梯（24 户）}. */
@Singleton
public class DescribeScope {

    private static final int LONGEST = 200;
    private static final String LABELS = """
            SELECT label FROM estate_building WHERE compound_id = ? AND FIND_IN_SET(building_id, ?) > 0
            ORDER BY building_id
            """;

    private final Sql sql;
    private final DrawRoll drawRoll;

    DescribeScope(Sql sql, DrawRoll drawRoll) {
        this.sql = sql;
        this.drawRoll = drawRoll;
    }

    /**
     * The scope as papers and pages name it, at most 200 characters.
     *
     * @throws ScopeOutsideCompound if the scope names what is not in its compound
     */
    public String describe(VotingScope scope) {
        drawRoll.requireInside(scope);
        String text = switch (scope.kind()) {
            case COMPOUND -> scope.kind().label();
            case BUILDINGS -> buildings(scope);
            case ENTRANCE -> buildings(scope) + scope.name() + "单元";
            case SHARED_PART -> "%s（%d 户）".formatted(scope.name(), scope.ids().size());
        };
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private String buildings(VotingScope scope) {
        return String.join(
                "、", sql.list(LABELS, row -> row.getString(1), scope.compound().value(), scope.idText()));
    }
}
