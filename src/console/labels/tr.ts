import type { Labels } from './types';

/** Turkish. Whether the console has Turkish is not known; Cloudscape's messages and general words. `Kapat` closes, `Devre dışı bırak` switches off. */
export const tr: Labels = {
  'access-keys': ['Erişim anahtarları', 'Erişim anahtarı'], // g; g
  'create-access-key': ['Erişim anahtarı oluştur', 'Erişim anahtarı oluşturun', 'Yeni erişim anahtarı oluştur'], // g; g; g
  'security-credentials': ['Güvenlik kimlik bilgileri', 'Güvenlik kimlik bilgilerim', 'Güvenlik bilgileri'], // g; g; g
  actions: ['Eylemler', 'İşlemler', 'Eylem', 'İşlem', 'Yönet', 'Diğer işlemler', 'Diğer eylemler'], // g; g; g; g; g; g; g
  activate: ['Etkinleştir', 'Etkinleştirin', 'Aktifleştir', 'Aktif et', 'Yeniden etkinleştir', 'Aktive et', 'Etkin yap', 'Aktif yap'], // g; g; g; g; g; g; g; g
  deactivate: [
    'Devre dışı bırak',
    'Devre dışı bırakın',
    'Etkisizleştir',
    'Pasifleştir',
    'Etkinliğini kaldır',
    'Pasif et',
    'Etkin değil yap',
    'Pasif yap',
    'Devre dışı yap',
  ], // g; g; g; g; g; g; g; g; g
  delete: ['Sil', 'Kaldır', 'Silin', 'Kalıcı olarak sil', 'Kalıcı olarak kaldır'], // g; c; g; g; g
  cancel: [
    'İptal',
    'Kapat',
    'Geri',
    'Önceki',
    'İletişim kutusunu kapat',
    'Kalıcı iletişim kutusunu kapat',
    'İptal et',
    'Vazgeç',
    'Şimdi değil',
    'Hayır',
    'Anahtarı koru',
    'Geri dön',
  ], // c; c; c; c; c; c; g; g; g; g; g; g
  confirm: ['Onayla', 'Evet', 'Tamam', 'Devam', 'Gönder', 'Uygula', 'Anladım', 'İleri', 'Sonraki'], // g; g; g; g; g; g; g; g; g
  not: ['değil', 'bırakma', 'silme', 'koru', 'tut', 'yerine', 've', 'tüm', 'hepsi', 'ikisi', 'yeni', 'oluştur'], // g; g; g; g; g; g; g; g; g; g; g; g
  active: ['Etkin', 'Aktif', 'Etkinleştirildi'], // g; g; g
  inactive: ['Etkin değil', 'Devre dışı', 'Pasif', 'Aktif değil', 'İnaktif', 'Devre dışı bırakıldı'], // g; g; g; g; g; g
  deleted: ['Silindi', 'Silinmiş', 'Kaldırıldı'], // g; g; g
  'access-key-id': ['Erişim anahtarı kimliği', "Erişim anahtarı ID'si", 'Erişim anahtarı ID', 'Anahtar kimliği'], // g; g; g; g
  created: ['Oluşturma tarihi', 'Oluşturulma tarihi', 'Oluşturuldu', 'Oluşturulma zamanı'], // c; g; g; g
  'last-used': [
    'Erişim anahtarının son kullanımı',
    'Son kullanılan erişim anahtarı',
    'Son kullanım',
    'Son kullanılma',
    'Son kullanım tarihi',
  ], // g; g; g; g; g
  region: ['Son kullanılan bölge', 'Son kullanım bölgesi', 'Bölge'], // g; g; c
  service: ['Son kullanılan hizmet', 'Son kullanılan servis', 'Hizmet', 'Servis'], // g; g; g; g
  status: ['Durum'], // g
  'secret-access-key': ['Gizli erişim anahtarı'], // d
  owner: ['Kullanıcı', 'Kullanıcı adı', 'IAM kullanıcısı', 'Sahip', 'Sahibi'], // g; g; g; g; g
  'of-key': ['Erişim anahtarını …', 'Erişim anahtarı …', 'Bu erişim anahtarını …', 'Anahtarı …', 'Anahtar …', 'Bu anahtarı …', 'için …'], // g; g; g; g; g; g; g
  never: ['N/A', 'Hiç', 'Hiçbir zaman', 'Asla', 'Hiç kullanılmadı', 'Hiç kullanılmamış', 'Kullanılmadı', 'Kullanılmamış'], // g; g; g; g; g; g; g; g
  mfa: [
    'Çok faktörlü kimlik doğrulama (MFA)',
    'Çok faktörlü kimlik doğrulaması',
    'Çok öğeli kimlik doğrulama',
    'MFA',
    'MFA cihazları',
    'MFA cihazı',
  ], // g; g; g; g; g; g
  'other-thing': [
    'hesap',
    'hesab',
    'sertifika',
    'cihaz',
    'parola',
    'şifre',
    'kuruluş',
    'organizasyon',
    'geçiş anahtarı',
    'anahtar çifti',
    'kişi',
  ], // g; g; g; g; g; g; g; g; g; g; g
  'no-keys': ['erişim anahtarı yok', 'erişim anahtarınız yok', 'erişim anahtarı bulunmuyor'], // g; g; g
  'not-listed': [
    'yüklenemedi',
    'başarısız',
    'hatası',
    'bir hata',
    'tekrar dene',
    'yeniden dene',
    'daha fazla',
    'tümünü göster',
    'filtreyi temizle',
    'filtreleri temizle',
    'yükleniyor',
    'yenileniyor',
    'alınamadı',
    'görüntülenemiyor',
    'gizlen',
    'kullanılamıyor',
    'eşleşme yok',
    'çevrimdışı',
    'yeniden oturum aç',
    'tekrar oturum aç',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g
  'part-of-key': [
    'etiket',
    'açıklama',
    'bildirim',
    'alarm',
    'hatırlatıcı',
    'koruma',
    'gereksinim',
    'ilke',
    'geçmiş',
    'yorum',
    'döndür',
    'değiştir',
    'geri yükle',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g
  'assign-mfa': ['MFA cihazı ata', 'MFA ata', 'MFA cihazı atayın', 'MFA aygıtı ata', "MFA'yı etkinleştir"], // g; g; g; g; g
  'no-mfa': ['MFA cihazı yok', 'MFA aygıtı yok', 'Atanmış MFA yok', "Atanmış MFA'nız yok"], // g; g; g; g
  'root-keys-clear': [],
  'root-keys-open': [],
  'part-of-text': ['karakter', 'harf'], // g; g
  'type-this': ['… girin', '… yazın', '… kelimesini', '… sözcüğünü'], // g; g; g; g
};
