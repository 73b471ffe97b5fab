package cn.changxiao.property.tabular;

import java.util.List;

/** Is led through a table: once past the header, then past every row that is not empty. */
public interface TableVisitor {

    /** The names of the columns; blank where a column has none. */
    void header(List<String> names);

    /**
     * Something is wrong with one cell of the row that comes next: it is a formula, an error, or merged with others.
     *
     * @param column counted from 0
     * @param sentence names the cell and says what to do
     */
    void problem(int column, String sentence);

    /**
     * A row.
     *
     * @param number as the file counts, the header included: what a user sees beside the row
     * @param cells stripped of blanks at the ends; as many as the row has
     */
    void row(int number, List<String> cells);
}
