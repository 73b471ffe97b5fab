package cn.changxiao.property.tabular;

import java.util.List;

/** Takes the lines of a file in whatever format it is. */
interface TableLines {

    void problem(int column, String sentence);

    /**
     * A line, perhaps empty.
     *
     * @param place the file or sheet, for sentences
     */
    void line(String place, int number, List<String> cells);
}
