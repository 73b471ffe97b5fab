package cn.changxiao.property.bankstatement.format;

/** Takes the rows of a file in their order; every row of data comes exactly once, as a movement or as refused. */
public interface StatementLines {

    void line(StatementLine line);

    void refused(RefusedLine line);
}
