package cn.changxiao.property.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes one value of the row the result stands on; never moves the result. */
@FunctionalInterface
public interface RowReader<T> {

    T read(ResultSet row) throws SQLException;
}
