/** Which of the fund's books a page is about. What it shows of the book is in the packages of the pages. */
package cn.changxiao.app.console.book;
