package cn.changxiao.property.tabular;

import java.util.List;

/** Is led past every line that is not empty, whatever it is: for files whose header is not their first line. */
public interface LineVisitor {

    /**
     * Something is wrong with one cell of the line that comes next: it is a formula, an error, or merged with others.
     *
     * @param column counted from 0
     * @param sentence names the cell and says what to do
     */
    void problem(int column, String sentence);

    /**
     * A line.
     *
     * @param number as the file counts
     * @param cells stripped of blanks at the ends
     */
    void line(int number, List<String> cells);
}
