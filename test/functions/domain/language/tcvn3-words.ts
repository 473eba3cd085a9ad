/** Vietnamese words and their bytes in TCVN 5712, written by glibc's iconv and shown as Latin-1: what a sheet in an ABC font holds. */

const SIDE_BY_SIDE = `
Biểu=BiÓu Brâu=Br©u Bà=Bµ Bàn=Bµn Bá=B¸ Bình=B×nh Bí=BÝ Bùi=Bïi Bưởi=B\u00adëi Bạ=B¹ Bản=B¶n Bảng=B¶ng Bế=BÕ Bố=Bè Bổ=Bæ
Chiệp=ChiÖp Chuyên=Chuyªn Chuổng=Chuæng Cháo=Ch¸o Châu=Ch©u Chìu=Ch×u Chính=ChÝnh Chăm=Ch¨m Chơ=Ch¬ Chướng=Ch\u00adíng
Chải=Ch¶i Chấn=ChÊn Chẹt=ChÑt Chứt=Chøt Chựa=Chùa Cuổi=Cuæi Cói=Cãi Công=C«ng Cùa=Cïa Căn=C¨n Cơ=C¬ Cường=C\u00adêng
Cập=CËp Cố=Cè Cống=Cèng Cờ=Cê Cử=Cö Diệp=DiÖp Dé=DÐ Dìn=D×n Dòng=Dßng Dũng=Dòng Dơ=D¬ Dương=D\u00ad¬ng Dở=Dë Dợ=Dî
Giàng=Giµng Gián=Gi¸n Gié=GiÐ Giẻ=GiÎ Hiện=HiÖn Hoài=Hoµi Hoàng=Hoµng Hrê=Hrª Huệ=HuÖ Hô=H« Hù=Hï Hùng=Hïng Hưu=H\u00adu
Hải=H¶i Hồi=Håi Hộ=Hé Hủ=Hñ Hừ=Hõ Khoàng=Khoµng Khác=Kh¸c Khù=Khï Khút=Khót Khơ=Kh¬ Khơme=Kh¬me Khối=Khèi Khớp=Khíp
Kiên=Kiªn Kìm=K×m Kơ=K¬ Kế=KÕ Kỷ=Kû Liều=LiÒu Lào=Lµo Lâm=L©m Lãnh=L·nh Lê=Lª Lò=Lß Lô=L« Lù=Lï Lý=Lý Lương=L\u00ad¬ng
Lần=LÇn Lầu=LÇu Lềnh=LÒnh Lỗi=Lçi Lở=Lë Lụa=Lôa Lục=Lôc Lử=Lö Lữ=L÷ Lự=Lù Miên=Miªn Miẻo=MiÎo Mnông=Mn«ng Muôn=Mu«n
Mào=Mµo Mé=MÐ Mít=MÝt Mòn=Mßn Mùa=Mïa Mùi=Mïi Mý=Mý Mạ=M¹ Mạnh=M¹nh Mảng=M¶ng Mất=MÊt Mẩy=MÈy Mặt=MÆt Mừ=Mõ
Nghiệp=NghiÖp Nghĩa=NghÜa Ngoài=Ngoµi Nguyên=Nguyªn Nguyệt=NguyÖt Ngài=Ngµi Ngái=Ng¸i Ngân=Ng©n Ngô=Ng« Ngư=Ng\u00ad
Người=Ng\u00adêi Nhà=Nhµ Nhàn=Nhµn Nhâm=Nh©m Nhè=NhÌ Nhì=Nh× Nhù=Nhï Nhận=NhËn Niềm=NiÒm Né=NÐ Ní=NÝ Nông=N«ng Năm=N¨m
Nải=N¶i Nậm=NËm Nội=Néi Nủ=Nñ Phà=Phµ Phàn=Phµn Phái=Ph¸i Phìn=Ph×n Phùng=Phïng Phướng=Ph\u00adíng Phạ=Ph¹ Phủ=Phñ
Phử=Phö Pàn=Pµn Pánh=P¸nh Pư=P\u00ad Pẩu=PÈu Pờ=Pê Quân=Qu©n Quê=Quª Quản=Qu¶n Quảng=Qu¶ng Quốc=Quèc Rhađê=Rha®ª
Rơmăm=R¬m¨m Rục=Rôc Stiêng=Stiªng Sài=Sµi Sành=Sµnh Sách=S¸ch Sán=S¸n Sáy=S¸y Séng=SÐng Sình=S×nh Sương=S\u00ad¬ng
Sằm=S»m Sẻo=SÎo Sếnh=SÕnh Sểnh=SÓnh Sọi=Säi Số=Sè Sổ=Sæ Sừng=Sõng Sử=Sö Sỹ=Sü Thiên=Thiªn Thoạn=Tho¹n Thêm=Thªm
Thùy=Thïy Thúng=Thóng Thơm=Th¬m Thư=Th\u00ad Thường=Th\u00adêng Thạc=Th¹c Thảo=Th¶o Thẻ=ThÎ Thẻn=ThÎn Thị=ThÞ
Thịnh=ThÞnh Thổ=Thæ Tiêng=Tiªng Tiến=TiÕn Tiện=TiÖn Toàn=Toµn Triều=TriÒu Trình=Tr×nh Trước=Tr\u00adíc Trạng=Tr¹ng
Trầu=TrÇu Trắng=Tr¾ng Trọng=Träng Tuyết=TuyÕt Tà=Tµ Tài=Tµi Tè=TÌ Tình=T×nh Tôn=T«n Tất=TÊt Tốt=Tèt Tứ=Tø Uyên=Uyªn
Viên=Viªn Việc=ViÖc Vì=V× Vùi=Vïi Vũ=Vò Vư=V\u00ad Xuân=Xu©n Xè=XÌ Xó=Xã Xơđăng=X¬®¨ng Xạ=X¹ Yến=YÕn bí=bÝ bản=b¶n bẽ=bÏ
bị=bÞ chiến=chiÕn chúa=chóa chưa=ch\u00ada chỉ=chØ cá=c¸ cáo=c¸o có=cã cơ=c¬ cước=c\u00adíc cấp=cÊp cẳng=c¼ng cộng=céng
cữ=c÷ dạng=d¹ng dục=dôc dừng=dõng gián=gi¸n giáo=gi¸o giữ=gi÷ gửi=göi hiện=hiÖn hành=hµnh hưu=h\u00adu học=häc
khoản=kho¶n khẩu=khÈu khẽ=khÏ khối=khèi khớp=khíp ký=ký kỳ=kú kỵ=kþ kỷ=kû kỹ=kü luận=luËn làm=lµm lành=lµnh lên=lªn
lúc=lóc lũy=lòy lượt=l\u00adît lại=l¹i lấy=lÊy lẽ=lÏ lịch=lÞch miễn=miÔn màu=mµu mú=mó măm=m¨m mặt=mÆt mẹ=mÑ mỏ=má
một=mét mở=më mỡ=mì mỵ=mþ nghiệp=nghiÖp nghề=nghÒ nghỉ=nghØ ngoài=ngoµi nguyên=nguyªn ngà=ngµ ngày=ngµy ngỗng=ngçng
nhà=nhµ nhóm=nhãm nhập=nhËp nhật=nhËt nhẵn=nh½n niên=niªn này=nµy nữ=n÷ phép=phÐp phó=phã phạm=ph¹m phố=phè phổ=phæ
quyết=quyÕt quán=qu¸n quốc=quèc rõ=râ rỡ=rì sánh=s¸nh sơ=s¬ sư=s\u00ad sản=s¶n sẽ=sÏ số=sè sức=søc sự=sù thuật=thuËt
thành=thµnh thái=th¸i tháng=th¸ng thêm=thªm thích=thÝch thôn=th«n thông=th«ng thư=th\u00ad thường=th\u00adêng
thưởng=th\u00adëng thị=thÞ thục=thôc thủ=thñ tiêu=tiªu tiếp=tiÕp toàn=toµn toán=to¸n trách=tr¸ch trí=trÝ trú=tró
trưở=tr\u00adë trưởng=tr\u00adëng trạng=tr¹ng trấn=trÊn trận=trËn trẽ=trÏ trọt=trät trống=trèng tên=tªn tô=t« tôn=t«n
tệp=tÖp tổ=tæ tộc=téc từ=tõ tỵ=tþ viên=viªn viết=viÕt việc=viÖc ví=vÝ văn=v¨n vũ=vò vẫn=vÉn vẫy=vÉy vẹn=vÑn vị=vÞ
xác=x¸c xã=x· xóm=xãm yếu=yÕu Ân=¢n Êm=£m Ông=¤ng ánh=¸nh én=Ðn ôi=«i Ăn=¡n Đa=§a Đi=§i Đin=§in Đinh=§inh Đoàn=§oµn
Đây=§©y Đã=§· Đèo=§Ìo Đình=§×nh Đôm=§«m Đơn=§¬n Đạo=§¹o Đặng=§Æng Đến=§Õn Địa=§Þa Đức=§øc đang=®ang đoàn=®oµn đã=®·
đê=®ª đăng=®¨ng được=®\u00adîc đảng=®¶ng đề=®Ò đốc=®èc đổi=®æi đỗi=®çi đội=®éi động=®éng Ơn=¥n Ưng=¦ng ấp=Êp ẵm=½m ọi=äi
ủy=ñy
`;

export const TCVN3_WORDS: readonly (readonly [unicode: string, tcvn3: string])[] = SIDE_BY_SIDE.trim()
  .split(/[ \n]+/)
  .map((pair) => {
    const [unicode = '', tcvn3 = ''] = pair.split('=');
    return [unicode, tcvn3] as const;
  });
