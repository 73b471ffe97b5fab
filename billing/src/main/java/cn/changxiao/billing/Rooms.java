package cn.changxiao.billing;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How a room is written where the compound is known: {@code 3幢 2单元 501}. */
public final class Rooms {

    private Rooms() {}

    /** From a row with {@code building_label}, {@code entrance} and {@code room}. */
    public static String place(ResultSet row) throws SQLException {
        String entrance = row.getString("entrance");
        return "%s %s%s"
                .formatted(
                        row.getString("building_label"),
                        entrance.isEmpty() ? "" : entrance + "单元 ",
                        row.getString("room"));
    }
}
