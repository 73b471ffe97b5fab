/** The pages through which ballots come in: owners vote on a phone, staff enter what is on paper or said at the door. */
package cn.changxiao.app.console.ballot;
